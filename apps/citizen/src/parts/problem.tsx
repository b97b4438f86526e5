import { useWords } from "../shell/language.tsx";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import css from "./parts.module.css";

/** A failed call in the place of what it should have brought: what happened, and the way to try again. */
export function Problem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { say, sayError } = useWords();
  return (
    <div className={css.problem}>
      <Notice kind="error">
        <p>{sayError(error)}</p>
      </Notice>
      <Button kind="quiet" onClick={onRetry}>
        {say("common.retry")}
      </Button>
    </div>
  );
}
