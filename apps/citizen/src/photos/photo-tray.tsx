import { IconAlertTriangle, IconCamera, IconPhoto, IconRefresh, IconX } from "@tabler/icons-react";
import { useEffect, useId, useState } from "react";
import { useWords } from "../shell/language.tsx";
import type { ChosenPhoto } from "./photo-list.ts";
import css from "./photos.module.css";
import type { Photos } from "./use-photos.ts";

/** Choosing photos (camera or album, several) and seeing how far each is on its way. */
export function PhotoTray({ photos }: { photos: Photos }) {
  const { say } = useWords();
  const isFull = photos.list.length >= photos.most;
  return (
    <div className={css.tray}>
      {(photos.list.length > 0 || photos.preparing > 0) && (
        <ul className={css.list}>
          {photos.list.map((photo, index) => (
            <PhotoItem key={photo.id} photo={photo} index={index} photos={photos} />
          ))}
          {photos.preparing > 0 && (
            <li className={css.item}>
              <span className={css.preparing}>{say("citizen.photos.preparing")}</span>
            </li>
          )}
        </ul>
      )}
      {isFull ? (
        <p>{say("citizen.photos.full", { most: photos.most })}</p>
      ) : (
        <div className={css.pickers}>
          <Picker icon={IconCamera} words={say("citizen.photos.camera")} capture onPick={photos.add} />
          <Picker icon={IconPhoto} words={say("citizen.photos.album")} onPick={photos.add} />
        </div>
      )}
    </div>
  );
}

function Picker(props: {
  icon: typeof IconCamera;
  words: string;
  capture?: boolean;
  onPick: (files: File[]) => Promise<void>;
}) {
  const id = useId();
  const Icon = props.icon;
  return (
    <div className={css.picker}>
      <input
        id={id}
        className="pk-visually-hidden"
        type="file"
        accept="image/*"
        {...(props.capture ? { capture: "environment" as const } : { multiple: true })}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void props.onPick(files);
        }}
      />
      <label htmlFor={id}>
        <Icon size={26} stroke={1.7} aria-hidden />
        {props.words}
      </label>
    </div>
  );
}

function PhotoItem({ photo, index, photos }: { photo: ChosenPhoto; index: number; photos: Photos }) {
  const { say, sayError } = useWords();
  const address = useBlobAddress(photo.blob);
  const name = say("citizen.photos.one", { index: index + 1 });
  return (
    <li className={css.item}>
      {address && <img src={address} alt={name} />}
      {photo.progress !== null && (
        <span className={css.progress}>
          <progress value={photo.progress} max={1} aria-label={say("citizen.photos.sending", { name })} />
        </span>
      )}
      {photo.error !== null && (
        <span className={css.failed} role="alert">
          <IconAlertTriangle size={18} aria-hidden />
          <span>{sayError(photo.error)}</span>
          <button type="button" onClick={() => photos.retry(photo.id)}>
            <IconRefresh size={18} aria-hidden />
            {say("common.retry")}
          </button>
        </span>
      )}
      <button
        type="button"
        className={css.remove}
        aria-label={say("citizen.photos.remove", { name })}
        onClick={() => photos.remove(photo.id)}
      >
        <IconX size={20} aria-hidden />
      </button>
    </li>
  );
}

function useBlobAddress(blob: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
