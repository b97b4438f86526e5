import { Button, CloseButton, FileButton, Input, Loader } from "@mantine/core";
import { IconPhotoPlus } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellFailed } from "../../parts/tell.ts";
import classes from "./act-dock.module.css";
import type { DraftPhoto } from "./drafts.ts";
import { uploadPhoto } from "./mutations.ts";

/** Photos by choosing or dropping, sent one after the other; what failed is said, what arrived stays. */
export function PhotoField(props: {
  label: string;
  photos: readonly DraftPhoto[];
  onChange: (photos: readonly DraftPhoto[]) => void;
}) {
  const { photos, onChange } = props;
  const { say, language } = useSay();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [isOver, setIsOver] = useState(false);
  const labelId = useId();
  // Uploads end after further changes: always add to the newest list.
  const latest = useRef(photos);
  latest.current = photos;

  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    for (const [index, file] of files.entries()) {
      setProgress({ done: index + 1, total: files.length });
      try {
        const photo = await uploadPhoto(file);
        latest.current = [...latest.current, photo];
        onChange(latest.current);
      } catch (error) {
        tellFailed(`${file.name}: ${sentenceFor(language, error)}`);
      }
    }
    setProgress(null);
  };
  return (
    <div>
      <Input.Label id={labelId}>{props.label}</Input.Label>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a drop area in every browser */}
      <div
        role="group"
        aria-labelledby={labelId}
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void add([...event.dataTransfer.files]);
        }}
      >
        {photos.map(({ photoId, url }) => (
          <figure key={photoId}>
            <img src={url} alt="" />
            <CloseButton
              size="sm"
              variant="filled"
              className={classes.remove ?? ""}
              aria-label={say("consoleComplaint.form.removePhoto")}
              onClick={() => onChange(photos.filter((photo) => photo.photoId !== photoId))}
            />
          </figure>
        ))}
        <FileButton accept="image/*" multiple onChange={(files) => void add(files)}>
          {(button) => (
            <Button
              {...button}
              variant="subtle"
              disabled={progress !== null}
              leftSection={progress ? <Loader size={16} /> : <IconPhotoPlus size={18} aria-hidden />}
            >
              {progress
                ? say("consoleComplaint.form.uploading", progress)
                : say(photos.length > 0 ? "consoleComplaint.form.addPhotos" : "consoleComplaint.form.dropPhotos")}
            </Button>
          )}
        </FileButton>
      </div>
    </div>
  );
}
