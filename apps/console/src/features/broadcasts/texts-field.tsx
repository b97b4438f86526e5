import { Tabs } from "@mantine/core";
import type { BroadcastReach } from "@paknam/contract";
import { IconCheck } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import { type Draft, isBlank, LANGUAGES, type WrittenLanguage } from "./draft.ts";
import { usePeopleWords } from "./use-people-words.ts";
import { WordsFields } from "./words-fields.tsx";
import classes from "./writer.module.css";

/** The words, a tab a language: Thai is needed; of the others it says how many would get Thai instead. */
export function TextsField(props: {
  draft: Draft;
  language: WrittenLanguage;
  reach: BroadcastReach | null;
  showFaults: boolean;
  onLanguage: (language: WrittenLanguage) => void;
  onChange: (changes: Partial<Draft>) => void;
}) {
  const { draft, language, reach } = props;
  const { say } = useSay();
  const inWords = usePeopleWords();
  const isOther = language !== "th";
  const readers = reach?.languages.find((each) => each.language === language)?.people;
  const words = draft.texts[language];
  const told = () => {
    if (!isOther || !reach) return null;
    if (readers === undefined) return say("consoleBroadcasts.write.fallbackNone");
    const people = `${inWords(readers)} `;
    return say(`consoleBroadcasts.write.${isBlank(words) ? "fallback" : "ownLanguage"}`, { people });
  };
  const title = say("consoleBroadcasts.write.words");
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      <Tabs value={language} onChange={(value) => props.onLanguage(LANGUAGES.find((each) => each === value) ?? "th")}>
        <Tabs.List aria-label={title}>
          {LANGUAGES.map((each) => (
            <Tabs.Tab
              key={each}
              value={each}
              rightSection={
                isBlank(draft.texts[each]) ? null : (
                  <IconCheck size={14} color="var(--pk-green)" aria-label={say("consoleBroadcasts.write.written")} />
                )
              }
            >
              {say(`consoleMembers.language.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {LANGUAGES.map((each) => (
          <Tabs.Panel key={each} value={each} pt="sm">
            {each === language && (
              <>
                {isOther && (
                  <p className={classes.readers} data-fallback={(readers !== undefined && isBlank(words)) || undefined}>
                    {told()}
                  </p>
                )}
                <WordsFields
                  language={each}
                  words={words}
                  showFaults={props.showFaults}
                  onChange={(changed) => props.onChange({ texts: { ...draft.texts, [each]: changed } })}
                />
              </>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
