import { IconCamera } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { OutgoingMessage } from "../door/shapes.ts";
import { words } from "../words/words.ts";
import { readPhotos } from "./read-photos.ts";
import { drawSamplePictures } from "./sample-pictures.ts";

/** The camera of a phone: one picture, gone as soon as it is taken; drawn scenes stand before it, or this device's own camera. */
export function Camera({ onSend }: { onSend: (message: OutgoingMessage) => Promise<void> }) {
  const scenes = useMemo(drawSamplePictures, []);
  const [isSending, setSending] = useState(false);

  async function take(dataUrl: string | undefined) {
    if (!dataUrl) return;
    setSending(true);
    await onSend({ type: "image", base64: dataUrl.slice(dataUrl.indexOf(",") + 1) });
    setSending(false);
  }

  return (
    <>
      <p className="hint">{words.pickOne}</p>
      <div className="photo-grid">
        {scenes.map(({ key, dataUrl }) => (
          <button key={key} type="button" disabled={isSending} onClick={() => void take(dataUrl)}>
            <img src={dataUrl} alt="" />
            <span>{words.samplePictures[key]}</span>
          </button>
        ))}
        <label className="photo-file">
          <IconCamera size={24} aria-hidden />
          {words.useCamera}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={async (event) => take((await readPhotos(event.target.files))[0]?.dataUrl)}
          />
        </label>
      </div>
    </>
  );
}
