import { useWords } from "../shell/language.tsx";
import css from "./parts.module.css";

/** Grey lines of about the shape of what is coming. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const { say } = useWords();
  return (
    <div className={css.waiting} role="status">
      <span className="pk-visually-hidden">{say("common.loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change place
        <div key={line} className={css.waitingLine} />
      ))}
    </div>
  );
}
