import type { Db } from "../../../../platform/db/db.ts";
import type { Submitted } from "../find-submitted.ts";
import { submitComplaint } from "../submit-complaint.ts";
import { type Draft, descriptionOf, placeTextOf } from "./draft.ts";
import { loosePhotos } from "./draft-photos.queries.ts";
import type { Talk } from "./talk.ts";

/** Files a complete draft; its id is the submission key, so that confirming twice is filing once. */
export async function fileDraft(
  tx: Db,
  { context, person }: Talk,
  { draft, category }: { draft: Draft; category: string },
): Promise<Submitted> {
  const { memberId } = person;
  const photoIds = await loosePhotos(tx, { memberId, photoIds: draft.photos.map(({ photoId }) => photoId) });
  const messages = [...draft.texts, ...draft.placeWords, ...(draft.place ? [draft.place] : [])];
  return submitComplaint(tx, context, {
    memberId,
    channel: "chat",
    submissionKey: draft.id,
    description: descriptionOf(draft),
    category,
    point: draft.place?.point ?? null,
    placeText: placeTextOf(draft),
    areaCode: draft.place?.areaCode ?? null,
    areaSource: draft.place?.source ?? "none",
    photoIds,
    lineMessageIds: [...new Set(messages.flatMap(({ messageId }) => messageId ?? []))],
  });
}
