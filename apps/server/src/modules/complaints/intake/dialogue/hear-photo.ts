import type { Db } from "../../../../platform/db/db.ts";
import type { Incoming } from "../../../messages/index.ts";
import { insertPhoto } from "../../photos/photos.queries.ts";
import { LOOSE_PHOTO_LIMIT } from "../../photos/receive-photo.ts";
import type { Draft, Part } from "./draft.ts";
import { withdrawPhotos } from "./draft-photos.queries.ts";
import type { Talk, Understood } from "./talk.ts";

type ChatPhoto = Extract<Incoming, { kind: "photo" }>;

/** Notes a photo from the chat as this person's, not yet part of a complaint. */
export async function receiveChatPhoto(
  tx: Db,
  { person, now }: Pick<Talk, "person" | "now">,
  photo: ChatPhoto,
): Promise<Extract<Part, { kind: "photo" }>> {
  const { messageId, fileId, point } = photo;
  const photoId = await insertPhoto(tx, { memberId: person.memberId, fileId, lineMessageId: messageId, now });
  return { kind: "photo", messageId, photoId, fileId, point };
}

/**
 * Whether so many photos wait already that no more is taken; such a photo is noted as taken back, so that it is erased like those.
 * The words for it are `fullWords`.
 */
export async function refusePhoto(
  tx: Db,
  talk: Pick<Talk, "person" | "now">,
  { photo, waiting }: { photo: ChatPhoto; waiting: number },
): Promise<boolean> {
  if (waiting < LOOSE_PHOTO_LIMIT) return false;
  const { photoId } = await receiveChatPhoto(tx, talk, photo);
  await withdrawPhotos(tx, { memberId: talk.person.memberId, photoIds: [photoId], now: talk.now });
  return true;
}

export const fullWords = ({ say }: Pick<Talk, "say">): string =>
  say("complaintDialogue.photos.full", { most: LOOSE_PHOTO_LIMIT });

/** A photo, at any time and in any order. Its own position is a suggestion while nobody has said where. */
export function hearPhoto(
  { say }: Pick<Talk, "say">,
  { draft, part }: { draft: Draft; part: Extract<Part, { kind: "photo" }> },
): Understood {
  const { messageId, photoId, fileId, point } = part;
  const photos = [...draft.photos, { messageId, photoId, fileId }];
  const detour = draft.detour === "change-photos" ? null : draft.detour;
  const note =
    photos.length === 1
      ? say("complaintDialogue.photos.gotOne")
      : say("complaintDialogue.photos.gotMany", { photos: photos.length });
  return { draft: { ...draft, photos, detour, photoPoint: point ?? draft.photoPoint }, notes: [note] };
}
