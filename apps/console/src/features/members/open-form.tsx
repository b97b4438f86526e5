import { Button, Radio, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type LookPurpose, memberRoutes } from "@paknam/contract";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import classes from "./members.module.css";
import { useOpenMember } from "./mutations.ts";

export const SHORTEST_WORDS = 5;

/** Why this record is opened: what for, and in words that the person will read. */
export function OpenForm(props: { memberId: string; name: string; isOver: boolean; onCancel: () => void }) {
  const { say, language } = useSay();
  const open = useOpenMember();
  const form = useForm<{ purpose: LookPurpose | ""; words: string }>({
    initialValues: { purpose: "", words: "" },
    validate: {
      purpose: (value) => (value === "" ? say("consoleMembers.open.purposeNeeded") : null),
      words: (value) => (value.trim().length < SHORTEST_WORDS ? say("consoleMembers.open.wordsShort") : null),
    },
  });
  const submit = form.onSubmit(({ purpose, words }) => {
    if (purpose !== "" && !open.isPending) open.mutate({ memberId: props.memberId, purpose, words: words.trim() });
  });
  useKeys({ "mod+enter": () => submit(), escape: props.onCancel });
  return (
    <form className={`${form_.form} ${classes.open}`} onSubmit={submit}>
      <h2 className={classes.title}>{say("consoleMembers.open.title", { name: props.name })}</h2>
      {props.isOver && (
        <p className={form_.warned} role="status">
          {say("consoleMembers.open.over")}
        </p>
      )}
      <Radio.Group label={say("consoleMembers.open.purpose")} {...form.getInputProps("purpose")}>
        <div className={classes.purposes}>
          {memberRoutes.LookPurpose.options.map((purpose, index) => (
            <Radio
              key={purpose}
              value={purpose}
              label={say(`consoleMembers.open.purposes.${purpose}`)}
              {...(index === 0 ? { autoFocus: true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={say("consoleMembers.open.words")}
        description={say("consoleMembers.open.wordsHint")}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps("words")}
      />
      {open.isError && (
        <p className={form_.failed} role="alert">
          {sentenceFor(language, open.error)}
        </p>
      )}
      <div className={form_.foot}>
        <Button type="submit" loading={open.isPending}>
          {say("consoleMembers.open.submit")}
        </Button>
        <Button variant="subtle" onClick={props.onCancel}>
          {say("consoleMembers.open.cancel")}
        </Button>
        <span>{say("consoleMembers.counter.keys")}</span>
      </div>
    </form>
  );
}
