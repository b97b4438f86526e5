import type { Draft } from "./draft.ts";

export type Forgotten = Readonly<{ draft: Draft; photoIds: readonly string[]; what: "text" | "photo" }>;

/** Takes out of a draft what came in one message; null when it holds nothing of it. */
export function forgetPart(draft: Draft, messageId: string): Forgotten | null {
  const stays = (each: { messageId: string | null }): boolean => each.messageId !== messageId;
  const photos = [...draft.photos, ...draft.held.filter((part) => part.kind === "photo")].filter(
    (each) => !stays(each),
  );
  const isPlace = draft.place?.messageId === messageId;
  const isText = [...draft.texts, ...draft.placeWords, ...draft.held].some((each) => !stays(each)) || isPlace;
  if (photos.length === 0 && !isText) return null;
  const texts = draft.texts.filter(stays);
  // A place that was only understood from these words goes with them.
  const isDoubtful = draft.place === null && draft.doubt !== null && isText;
  return {
    draft: {
      ...draft,
      texts,
      photos: draft.photos.filter(stays),
      placeWords: draft.placeWords.filter(stays),
      held: draft.held.filter(stays),
      place: isPlace ? null : draft.place,
      pin: isPlace ? null : draft.pin,
      doubt: isDoubtful ? null : draft.doubt,
      photoPoint: photos.length > 0 ? null : draft.photoPoint,
      category: texts.length === 0 ? null : draft.category,
    },
    photoIds: photos.map(({ photoId }) => photoId),
    what: photos.length > 0 ? "photo" : "text",
  };
}
