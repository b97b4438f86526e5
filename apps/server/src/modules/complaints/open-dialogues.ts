import { wordsIn } from "@paknam/wording";
import type { Db } from "../../platform/db/db.ts";
import type { Dialogue, Message, Person } from "../messages/index.ts";
import type { ComplaintsContext } from "./context.ts";
import { openFollowDialogue } from "./follow/follow-dialogue.ts";
import { openFileDialogue } from "./intake/dialogue/file-dialogue.ts";
import type { ProvinceFacts } from "./intake/dialogue/talk.ts";
import { hidePhotoOfMessage } from "./photos/hide-message.ts";

/**
 * What can be talked through about complaints: filing ("complaints.file") and following ("complaints.follow").
 * @param given.province what the chat calls the province and its centre
 * @param given.publicUrl address of the public site
 */
export const openComplaintDialogues = (given: {
  context: ComplaintsContext;
  province: ProvinceFacts;
  publicUrl: string;
}): Dialogue[] => [openFileDialogue(given), openFollowDialogue(given)];

/** Someone unsent a message that is part of a filed complaint: hides the photo, and says what is kept and why. */
export async function tellUnsent(
  tx: Db,
  person: Person,
  { messageId, now }: { messageId: string; now: Date },
): Promise<readonly Message[]> {
  const { memberId, language } = person;
  const unsent = await hidePhotoOfMessage(tx, { memberId, lineMessageId: messageId, now });
  if (unsent.kind !== "filed-photo" && unsent.kind !== "filed-text") return [];
  const key = unsent.kind === "filed-photo" ? "unsentPhoto" : "unsentText";
  return [{ kind: "text", text: wordsIn(language)(`complaintDialogue.${key}`, { number: unsent.number }) }];
}
