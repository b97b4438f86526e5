import type { PublicStep } from "@paknam/contract";
import { formatDateTime, formatRelative } from "@paknam/thai";
import { useWords } from "../shell/language.tsx";
import { Pictures } from "./pictures.tsx";
import css from "./story.module.css";

/** One thing that happened: what, who, when, in whose words. */
export function StoryStep({ step }: { step: PublicStep }) {
  const { say, nameOf, language } = useWords();
  const at = new Date(step.at);
  const organisation = step.organisation ? nameOf(step.organisation.name) : say("citizen.story.office");
  return (
    <li data-by={step.by}>
      <p className={css.what}>{say(`citizen.steps.${step.kind}`, { organisation })}</p>
      <p className={css.when}>
        <time dateTime={step.at}>{formatDateTime(at, language)}</time> · {formatRelative(at, new Date(), language)}
      </p>
      {/* What was filed stands above the steps already. */}
      {step.kind !== "submitted" && (
        <>
          {step.words && <blockquote>{step.words}</blockquote>}
          <Pictures pictures={step.pictures} />
        </>
      )}
    </li>
  );
}
