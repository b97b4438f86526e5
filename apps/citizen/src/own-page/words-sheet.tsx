import { type ReactNode, useState } from "react";
import { useKeptWords } from "../mine/use-kept-words.ts";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { Notice } from "../parts/notice.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { PhotoTray } from "../photos/photo-tray.tsx";
import { type Photos, usePhotos } from "../photos/use-photos.ts";
import { useWords } from "../shell/language.tsx";
import css from "./own-page.module.css";
import { uploadClaimPicture } from "./upload-claim-picture.ts";

const MOST_PICTURES = 5;
const LONGEST = 1000;

type WordsSheetProps = {
  /** Words that are typed and not sent stay under this name while the page is open. */
  keptAs: string;
  title: string;
  label: string;
  hint?: string;
  areWordsNeeded: boolean;
  arePicturesAllowed: boolean;
  /** What stands above the words. */
  children?: ReactNode;
  /** Something above is not answered yet: what is missing. */
  missing?: string | null;
  isBusy: boolean;
  error: unknown;
  onSend: (given: { words: string; pictureIds: string[]; forget: () => void; photos: Photos }) => void;
  onClose: () => void;
};

/** Words and, where an agency answers, pictures. */
export function WordsSheet(props: WordsSheetProps) {
  const { say, sayError } = useWords();
  const photos = usePhotos({ upload: uploadClaimPicture, most: MOST_PICTURES });
  const [words, setWords, forget] = useKeptWords(props.keptAs);
  const [isTried, setTried] = useState(false);
  const isEmpty = props.areWordsNeeded && words.trim() === "";
  return (
    <Sheet title={props.title} onClose={props.onClose}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isEmpty || props.missing || props.isBusy || photos.standing !== "sent") return;
          props.onSend({ words: words.trim(), pictureIds: photos.photoIds, forget, photos });
        }}
      >
        {props.children}
        <Field
          label={props.label}
          hint={props.hint}
          error={isTried && isEmpty ? say("citizen.acts.wordsMissing") : undefined}
        >
          {(wiring) => (
            <textarea
              {...wiring}
              rows={3}
              maxLength={LONGEST}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        {props.arePicturesAllowed && <PhotoTray photos={photos} />}
        {isTried && props.missing && (
          <Notice kind="error">
            <p>{props.missing}</p>
          </Notice>
        )}
        {isTried && photos.standing === "failed" && (
          <Notice kind="warn">
            <p>{say("ownPage.claims.picturesFailed")}</p>
          </Notice>
        )}
        {props.error ? (
          <Notice kind="error">
            <p>{sayError(props.error)}</p>
          </Notice>
        ) : null}
        <Button type="submit" isBusy={props.isBusy || photos.standing === "sending"}>
          {say(photos.standing === "sending" ? "citizen.form.summary.sendingPhotos" : "common.send")}
        </Button>
      </form>
    </Sheet>
  );
}
