import { safeMediaUrl } from "./safe-url.ts";
import { useLineViewWords } from "./words.ts";

/** A voice message with the browser's own player. */
export function AudioMessage({ url }: { url: string | undefined }) {
  const words = useLineViewWords();
  return (
    <div className="lv-bubble lv-audio">
      <span>{words.voice}</span>
      <audio controls preload="none" src={safeMediaUrl(url)}>
        <track kind="captions" />
      </audio>
    </div>
  );
}
