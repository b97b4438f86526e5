import { Button, CloseButton, Textarea } from "@mantine/core";
import type { ClaimView } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { DateField } from "../../parts/date-field.tsx";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { type Answer, type AnswerDraft, answerFault, todayInThailand } from "./answer-draft.ts";
import classes from "./claims.module.css";
import { isChanged, useAnswer } from "./use-answer.ts";

/** One answer being written: what the person will read, and until when it holds. */
export function AnswerForm(props: {
  answer: Answer;
  claim: ClaimView;
  draft: AnswerDraft;
  onChange: (draft: AnswerDraft) => void;
  onClose: () => void;
}) {
  const { answer, claim, draft, onChange } = props;
  const { say, language } = useSay();
  const [fault, setFault] = useState<ReturnType<typeof answerFault>>(null);
  const send = useAnswer(claim, answer);
  const withDay = answer === "yes" && !claim.isContest;
  const submit = () => {
    if (send.isPending) return;
    const found = answerFault(answer, withDay ? draft : { ...draft, lastDay: "" }, todayInThailand(new Date()));
    setFault(found);
    if (!found) send.mutate({ words: draft.words.trim() || null, lastDay: withDay ? draft.lastDay || null : null });
  };
  useKeys({ "mod+enter": submit });
  const change = (changes: Partial<AnswerDraft>) => {
    setFault(null);
    onChange({ ...draft, ...changes });
  };
  return (
    <form
      className={`${form_.form} ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.top}>
        <h3 className={classes.heading}>
          {say(`consoleMembers.claims.${claim.isContest ? "contestAct" : "act"}.${answer}`)}
        </h3>
        <CloseButton aria-label={say("consoleMembers.claims.close")} onClick={props.onClose} />
      </div>
      <Textarea
        label={say(`consoleMembers.claims.wordsTo.${answer}`)}
        description={answer === "more" && say("consoleMembers.claims.moreHint")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        autoFocus
        value={draft.words}
        error={fault === "words" && say("consoleMembers.claims.wordsNeeded")}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      {withDay && (
        <div className={classes.day}>
          <DateField
            label={`${say("consoleMembers.claims.lastDay")} (${say("consoleMembers.claims.lastDayHint")})`}
            value={draft.lastDay}
            onChange={(lastDay) => change({ lastDay })}
            error={fault === "past" && say("consoleMembers.claims.lastDayPast")}
          />
        </div>
      )}
      {send.isError && (
        <p className={isChanged(send.error) ? form_.warned : form_.failed} role="alert">
          {isChanged(send.error) ? say("consoleMembers.claims.changed") : sentenceFor(language, send.error)}
        </p>
      )}
      <div className={form_.foot}>
        <Button type="submit" loading={send.isPending} color={claim.isContest && answer === "yes" ? "red" : "river"}>
          {say(`consoleMembers.claims.${claim.isContest ? "contestSubmit" : "submit"}.${answer}`)}
        </Button>
        <span>{say("consoleMembers.claims.send")}</span>
      </div>
    </form>
  );
}
