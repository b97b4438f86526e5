import { IconCheck, IconUpload } from "@tabler/icons-react";
import { type ChangeEvent, useMemo, useState } from "react";
import type { OutgoingMessage } from "../door/shapes.ts";
import { words } from "../words/words.ts";
import { readPhotos } from "./read-photos.ts";
import { drawSamplePictures } from "./sample-pictures.ts";

type Photo = { name: string; dataUrl: string };

/** Sample pictures to tap and pictures of this device; several go at once as LINE sends them. */
export function PhotoPicker({ onSend }: { onSend: (messages: OutgoingMessage[]) => Promise<void> }) {
  const samples = useMemo(drawSamplePictures, []);
  const [own, setOwn] = useState<Photo[]>([]);
  const [chosen, setChosen] = useState<string[]>([]);
  const [isSending, setSending] = useState(false);
  const photos = [...samples.map(({ key, dataUrl }) => ({ name: words.samplePictures[key], dataUrl })), ...own];

  const toggle = (dataUrl: string) =>
    setChosen((now) => (now.includes(dataUrl) ? now.filter((each) => each !== dataUrl) : [...now, dataUrl]));

  async function takeFiles(event: ChangeEvent<HTMLInputElement>) {
    const read = await readPhotos(event.target.files);
    setOwn((now) => [...now, ...read]);
    setChosen((now) => [...now, ...read.map((photo) => photo.dataUrl)]);
  }

  async function send() {
    setSending(true);
    await onSend(chosen.map((dataUrl) => ({ type: "image", base64: dataUrl.slice(dataUrl.indexOf(",") + 1) })));
    setSending(false);
  }

  return (
    <>
      <p className="hint">{words.pickPhotos}</p>
      <div className="photo-grid">
        {photos.map(({ name, dataUrl }) => (
          <button key={dataUrl} type="button" aria-pressed={chosen.includes(dataUrl)} onClick={() => toggle(dataUrl)}>
            <img src={dataUrl} alt="" />
            <span>{name}</span>
            {chosen.includes(dataUrl) && <IconCheck className="tick" size={20} aria-hidden />}
          </button>
        ))}
        <label className="photo-file">
          <IconUpload size={24} aria-hidden />
          {words.fromDevice}
          <input type="file" accept="image/*" multiple onChange={(event) => void takeFiles(event)} />
        </label>
      </div>
      <button
        type="button"
        className="main-button"
        disabled={chosen.length === 0 || isSending}
        onClick={() => void send()}
      >
        {words.sendPhotos(chosen.length)}
      </button>
    </>
  );
}
