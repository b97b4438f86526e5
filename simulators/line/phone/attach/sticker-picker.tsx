import { drawnStickers, StickerArt } from "@paknam/line-view";
import type { OutgoingMessage } from "../door/shapes.ts";
import { words } from "../words/words.ts";

const packageId = "446";

/** The stickers that can be drawn here. */
export function StickerPicker({ onSend }: { onSend: (message: OutgoingMessage) => Promise<void> }) {
  return (
    <div className="sticker-grid">
      {Object.entries(drawnStickers).map(([stickerId, mood]) => (
        <button
          key={stickerId}
          type="button"
          aria-label={`${words.stickers} ${words.moods[mood] ?? mood}`}
          onClick={() => void onSend({ type: "sticker", packageId, stickerId })}
        >
          <StickerArt stickerId={stickerId} />
        </button>
      ))}
    </div>
  );
}
