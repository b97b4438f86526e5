import { CallError, membership, type OwnClaim } from "@paknam/contract";
import { useWords } from "../shell/language.tsx";
import css from "./own-page.module.css";
import { useOwnPageChange } from "./use-own-page.ts";
import { WordsSheet } from "./words-sheet.tsx";

/** What the agency asked for, and the person's answer. */
export function ClaimMoreSheet({ claim, onClose }: { claim: OwnClaim; onClose: () => void }) {
  const { say, nameOf } = useWords();
  const add = useOwnPageChange(
    (call, body: { words: string; pictureIds: string[] }) =>
      call(membership.addToClaim, { params: { id: claim.id }, body }),
    { onDone: onClose },
  );
  return (
    <WordsSheet
      keptAs={`claim-more/${claim.id}`}
      title={say("ownPage.claims.add")}
      label={say("ownPage.claims.addLabel")}
      areWordsNeeded
      arePicturesAllowed
      isBusy={add.isPending}
      error={add.error}
      onSend={({ words, pictureIds, forget, photos }) =>
        add.mutate(
          { words, pictureIds },
          { onSuccess: forget, onError: (error) => isPhotoLost(error) && photos.sendAgain() },
        )
      }
      onClose={onClose}
    >
      <p>
        <strong>{nameOf(claim.name)}</strong>
      </p>
      {claim.answerWords && <blockquote className={css.answer}>{claim.answerWords}</blockquote>}
    </WordsSheet>
  );
}

/** The server forgets pictures that waited too long to be sent with something. */
export const isPhotoLost = (error: unknown): boolean => error instanceof CallError && error.code === "photo.not_found";
