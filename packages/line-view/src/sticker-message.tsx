import { StickerArt } from "./sticker-art.tsx";
import { useLineViewWords } from "./words.ts";

/** A sticker, as a placeholder of the same size. */
export function StickerMessage({ stickerId }: { stickerId: string }) {
  const words = useLineViewWords();
  return (
    <div className="lv-sticker" role="img" aria-label={`${words.sticker} ${stickerId}`}>
      <StickerArt stickerId={stickerId} />
    </div>
  );
}
