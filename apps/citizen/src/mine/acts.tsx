import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { useWords } from "../shell/language.tsx";
import type { ActProps } from "./act-props.ts";
import css from "./mine.module.css";
import { RateForm } from "./rate-form.tsx";
import { WordsForm } from "./words-form.tsx";

/** What waits for the one who filed it: an answer, a rating, saying that it is not fixed. The server says which. */
export function Acts(props: ActProps) {
  const { say } = useWords();
  const { acts } = props.complaint;
  const [isReopening, setReopening] = useState(false);
  if (!acts.some((act) => act !== "withdraw")) return null;
  return (
    <div className={css.acts}>
      {acts.includes("answer") && (
        <section className={css.act}>
          <h2>{say("citizen.acts.answerTitle")}</h2>
          <WordsForm {...props} act="answer" />
        </section>
      )}
      {acts.includes("rate") && (
        <section className={css.act}>
          <h2>{say("citizen.acts.rateTitle")}</h2>
          <RateForm {...props} />
        </section>
      )}
      {acts.includes("reopen") && (
        <Button kind="quiet" onClick={() => setReopening(true)}>
          {say("citizen.acts.reopen")}
        </Button>
      )}
      {isReopening && (
        <Sheet title={say("citizen.acts.reopen")} onClose={() => setReopening(false)}>
          <WordsForm {...props} act="reopen" />
        </Sheet>
      )}
    </div>
  );
}
