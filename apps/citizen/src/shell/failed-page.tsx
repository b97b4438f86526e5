import { Button } from "../parts/button.tsx";
import { useWords } from "./language.tsx";
import css from "./shell.module.css";

/** A page that broke (or whose script did not arrive): what is kept, and the way to try again. */
export function FailedPage() {
  const { say } = useWords();
  return (
    <main className={css.alone} role="alert">
      <h1>{say("citizen.failed.title")}</h1>
      <p>{say("citizen.failed.words")}</p>
      <Button onClick={() => location.reload()}>{say("common.retry")}</Button>
    </main>
  );
}
