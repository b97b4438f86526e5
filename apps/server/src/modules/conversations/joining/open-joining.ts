import type { Dialogue } from "../../messages/index.ts";
import { openJoinDialogue } from "./join-dialogue.ts";
import type { Joining } from "./join-talk.ts";
import { openOwnDialogue } from "./own-dialogue.ts";

/** What can be talked through about being a member: registering ("members.join") and one's own data ("members.own"). */
export const openJoiningDialogues = (given: Joining): Dialogue[] => [openJoinDialogue(given), openOwnDialogue(given)];
