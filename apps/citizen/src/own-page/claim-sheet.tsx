import { membership, type OwnPage } from "@paknam/contract";
import { useState } from "react";
import { OneOf } from "../joining/choice-list.tsx";
import { useWords } from "../shell/language.tsx";
import { isPhotoLost } from "./claim-more-sheet.tsx";
import css from "./own-page.module.css";
import { useOwnPageChange } from "./use-own-page.ts";
import { WordsSheet } from "./words-sheet.tsx";

/** Saying that something holds of oneself; the agency that knows it answers. */
export function ClaimSheet({ page, onClose }: { page: OwnPage; onClose: () => void }) {
  const { say, nameOf } = useWords();
  const [type, setType] = useState<string | null>(null);
  const make = useOwnPageChange(
    (call, body: { type: string; words: string | null; pictureIds: string[] }) => call(membership.makeClaim, { body }),
    { onDone: onClose },
  );
  const chosen = page.factTypes.find(({ key }) => key === type);
  const isAsked = (key: string) =>
    page.claims.some((claim) => claim.type === key && (claim.state === "waiting" || claim.state === "more"));
  return (
    <WordsSheet
      keptAs="claim"
      title={say("ownPage.claims.make")}
      label={say("ownPage.claims.wordsLabel")}
      hint={say("ownPage.claims.wordsHint")}
      areWordsNeeded={false}
      arePicturesAllowed
      missing={chosen ? null : say("ownPage.claims.typeMissing")}
      isBusy={make.isPending}
      error={make.error}
      onSend={({ words, pictureIds, forget, photos }) =>
        chosen &&
        make.mutate(
          { type: chosen.key, words: words || null, pictureIds },
          { onSuccess: forget, onError: (error) => isPhotoLost(error) && photos.sendAgain() },
        )
      }
      onClose={onClose}
    >
      <OneOf
        name="claim-type"
        legend={say("ownPage.claims.type")}
        chosen={type}
        onChoose={setType}
        choices={page.factTypes
          .filter(({ key }) => !isAsked(key))
          .map(({ key, name, about }) => ({ value: key, words: nameOf(name), hint: nameOf(about) }))}
      />
      {chosen && (
        <p className={css.quiet}>
          {say("ownPage.claims.goesTo", { organisation: nameOf(chosen.organisation.name) })}
          {chosen.isSensitive && ` ${say("ownPage.claims.sensitive")}`}
        </p>
      )}
    </WordsSheet>
  );
}
