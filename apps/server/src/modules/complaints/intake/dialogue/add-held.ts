import type { Db } from "../../../../platform/db/db.ts";
import type { Turned } from "../../../messages/index.ts";
import { organisationRefs } from "../../../organisations/index.ts";
import { need } from "../../queries/need.ts";
import { addToComplaint } from "../../resolution/add-to-complaint.ts";
import type { Draft, Part } from "./draft.ts";
import { loosePhotos } from "./draft-photos.queries.ts";
import type { Talk } from "./talk.ts";

/** Writes what was held into the complaint filed just before; whoever asks has looked whether it may. */
export async function addHeld(
  tx: Db,
  { context, person, say, locale }: Talk,
  { number, held }: { number: string; held: Draft["held"] },
): Promise<Turned> {
  const { memberId } = person;
  const wanted = held.flatMap((part) => (part.kind === "photo" ? part.photoId : []));
  const photoIds = await loosePhotos(tx, { memberId, photoIds: wanted });
  const complaint = await addToComplaint(tx, context, {
    memberId,
    number,
    words: held.flatMap(wordsOf).join("\n") || null,
    photoIds,
    lineMessageIds: held.flatMap(({ messageId }) => messageId ?? []),
  });
  const organisation = need(await organisationRefs(tx, [complaint.organisationId]), complaint.organisationId);
  const words = say("complaintDialogue.addTo.done", { number, organisation: organisation.name[locale] });
  const see = { kind: "page", label: say("complaintDialogue.filed.see"), path: `/mine/${number}` } as const;
  return { say: [{ kind: "text", text: words, choices: [see] }], state: null };
}

function wordsOf(part: Part): string[] {
  if (part.kind === "text") return [part.text];
  if (part.kind !== "place") return [];
  const { lat, lng } = part.point;
  return [...(part.words ? [part.words] : []), `${lat.toFixed(6)}, ${lng.toFixed(6)}`];
}
