import type { Personal } from "../../../platform/personal.ts";
import type { MembersDeps } from "../context.ts";
import { disclosuresOf } from "./disclosures.ts";
import { leaveMembers } from "./leave-members.ts";
import { previewLeaving } from "./preview-leaving.ts";
import { showProfile } from "./show-profile.ts";
import { showRecords } from "./show-records.ts";

/** What the room holds of people, for their own page. */
export const membersPersonal = (deps: MembersDeps): Personal => ({
  show: async (subject) => [...(await showProfile(deps, subject)), ...(await showRecords(deps, subject))],
  disclosures: (subject) => disclosuresOf(deps.db, subject),
  previewLeaving: (subject) => previewLeaving(deps.db, subject, deps.clock.now()),
  erase: (tx, subject) => leaveMembers(tx, subject, deps.clock.now()),
});
