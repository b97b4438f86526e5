import { useState } from "react";
import { safeMediaUrl } from "./safe-url.ts";
import { useLineViewWords } from "./words.ts";

export type Picture = { preview?: string | undefined; original?: string | undefined };

/** One photo; tapping it asks to see it large. */
export function ImageMessage({ picture, onOpen }: { picture: Picture; onOpen?: ((url: string) => void) | undefined }) {
  const words = useLineViewWords();
  const [isBroken, setBroken] = useState(false);
  const preview = safeMediaUrl(picture.preview) ?? safeMediaUrl(picture.original);
  const original = safeMediaUrl(picture.original) ?? preview;
  if (!preview || isBroken) return <div className="lv-bubble lv-modest">{words.pictureMissing}</div>;
  return (
    <button
      type="button"
      className="lv-photo"
      aria-label={words.openPicture}
      onClick={() => original && onOpen?.(original)}
    >
      <img src={preview} alt="" onError={() => setBroken(true)} />
    </button>
  );
}
