import type { Personal } from "../../../platform/personal.ts";
import type { Deps } from "../../../platform/room.ts";
import type { ComplaintsContext } from "../context.ts";
import { sharedWith } from "./disclosures.ts";
import { countOfMember } from "./held.queries.ts";
import { letReporterGo } from "./let-reporter-go.ts";
import { showComplaints } from "./show-complaints.ts";
import { speakerFor } from "./speaker.ts";

/** What the room holds of people, for their own page. */
export const complaintsPersonal = (deps: Deps, context: ComplaintsContext): Personal => ({
  show: (subject) => showComplaints(deps.db, context, subject),
  disclosures: (subject) => sharedWith(deps.db, subject),
  async previewLeaving(subject) {
    const { say } = speakerFor(subject);
    const complaints = await countOfMember(deps.db, subject.memberId);
    if (complaints === 0) return { goes: [], stays: [] };
    const kept = {
      key: "complaints.cases",
      what: say("privacy.stays.complaints.what", { complaints }),
      why: say("privacy.stays.complaints.why"),
      until: say("privacy.stays.complaints.until"),
    };
    return { goes: [say("privacy.goes.reporter"), say("privacy.goes.photos")], stays: [kept] };
  },
  erase: (tx, { memberId }) => letReporterGo(tx, { memberId, now: deps.clock.now() }),
});
