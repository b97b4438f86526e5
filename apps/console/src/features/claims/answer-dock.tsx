import { Button } from "@mantine/core";
import type { ClaimView } from "@paknam/contract";
import { IconCircleCheck, IconMessageQuestion, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { useKeys } from "../../parts/use-keys.ts";
import { type Answer, type AnswerDraft, answerKeys } from "./answer-draft.ts";
import { AnswerForm } from "./answer-form.tsx";
import classes from "./claims.module.css";

const ANSWERS = ["yes", "no", "more"] as const;
const icons = { yes: IconCircleCheck, no: IconX, more: IconMessageQuestion } as const;

/** The three answers, always in reach; one opens into its form right above. What was typed stays when another is looked at. */
export function AnswerDock({ claim }: { claim: ClaimView }) {
  const { say } = useSay();
  const [open, setOpen] = useState<Answer | null>(null);
  const [draft, setDraft] = useState<AnswerDraft>({ words: "", lastDay: "" });
  useKeys({
    ...Object.fromEntries(ANSWERS.map((answer) => [answerKeys[answer], () => setOpen(answer)])),
    ...(open ? { escape: () => setOpen(null) } : {}),
  });
  const words = claim.isContest ? "contestAct" : "act";
  return (
    <section className={classes.dock} aria-label={say("consoleMembers.claims.answer")}>
      {open && (
        <AnswerForm
          key={open}
          answer={open}
          claim={claim}
          draft={draft}
          onChange={setDraft}
          onClose={() => setOpen(null)}
        />
      )}
      <div className={classes.bar}>
        {ANSWERS.map((answer) => {
          const AnswerIcon = icons[answer];
          return (
            <Button
              key={answer}
              variant={answer === open ? "light" : answer === "yes" && !open ? "filled" : "default"}
              leftSection={<AnswerIcon size={17} stroke={1.8} aria-hidden />}
              aria-expanded={answer === open}
              aria-keyshortcuts={answerKeys[answer]}
              onClick={() => setOpen(answer === open ? null : answer)}
            >
              {say(`consoleMembers.claims.${words}.${answer}`)}
              <kbd className={classes.key} aria-hidden>
                {answerKeys[answer].toUpperCase()}
              </kbd>
            </Button>
          );
        })}
      </div>
    </section>
  );
}
