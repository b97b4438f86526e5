import { useLineViewWords } from "./words.ts";

/** What is drawn for a type that came later than this program; its altText if it has one. */
export function UnsupportedMessage({ type, altText }: { type: string; altText?: string | undefined }) {
  const words = useLineViewWords();
  return (
    <div className="lv-bubble lv-modest">
      {altText || words.unsupported} <small>({type})</small>
    </div>
  );
}
