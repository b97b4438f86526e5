import { Button, Textarea, TextInput } from "@mantine/core";
import { formatNumber } from "@paknam/thai";
import { useSay } from "../../language.ts";
import { isBlank, noWords, type Words, type WrittenLanguage } from "./draft.ts";
import { BODY_MOST, LABEL_MOST, lettersIn, TITLE_MOST, type WordsFault, wordsFaults } from "./draft-faults.ts";
import classes from "./writer.module.css";

const MOST: Partial<Record<keyof Words, number>> = { title: TITLE_MOST, body: BODY_MOST, label: LABEL_MOST };

/** The words of one language: title, body, a link; letters counted as people count them. */
export function WordsFields(props: {
  language: WrittenLanguage;
  words: Words;
  showFaults: boolean;
  onChange: (words: Words) => void;
}) {
  const { language, words, onChange } = props;
  const { say } = useSay();
  const faults = wordsFaults(words);
  // Too long is said while it is typed; what is missing only once somebody wanted to save.
  const isSaid = ({ fault }: WordsFault) => props.showFaults || fault === "titleLong" || fault === "bodyLong";
  const isOther = language !== "th" && isBlank(words);
  const field = (name: keyof Words, label: string) => {
    const found = isOther ? undefined : faults.find((fault) => fault.field === name && isSaid(fault));
    const most = MOST[name];
    const count = lettersIn(words[name]);
    return {
      lang: language,
      label: (
        <span className={classes.labelled}>
          {label}
          {most !== undefined && (
            <span className={classes.counter} data-over={count > most || undefined}>
              {say("consoleBroadcasts.write.counter", { count: formatNumber(count), most: formatNumber(most) })}
            </span>
          )}
        </span>
      ),
      labelProps: { style: { display: "block" } },
      "aria-label": label,
      value: words[name],
      error: found && say(`consoleBroadcasts.fault.${found.fault}`),
      onChange: (event: { currentTarget: { value: string } }) =>
        onChange({ ...words, [name]: event.currentTarget.value }),
    };
  };
  return (
    <div className={classes.words}>
      <TextInput
        {...field("title", say("consoleBroadcasts.write.title"))}
        description={say("consoleBroadcasts.write.titleHint")}
      />
      <Textarea
        {...field("body", say("consoleBroadcasts.write.body"))}
        description={say("consoleBroadcasts.write.bodyHint")}
        autosize
        minRows={5}
        maxRows={16}
      />
      <div className={classes.link}>
        <TextInput
          {...field("url", say("consoleBroadcasts.write.linkUrl"))}
          lang="en"
          inputMode="url"
          description={say("consoleBroadcasts.write.linkHint")}
        />
        <TextInput {...field("label", say("consoleBroadcasts.write.linkLabel"))} />
      </div>
      {language !== "th" && !isBlank(words) && (
        <Button size="xs" variant="subtle" className={classes.clear ?? ""} onClick={() => onChange(noWords)}>
          {say("consoleBroadcasts.write.clear")}
        </Button>
      )}
    </div>
  );
}
