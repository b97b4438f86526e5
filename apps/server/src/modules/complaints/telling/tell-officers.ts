import { type Db, inTransaction } from "../../../platform/db/db.ts";
import type { Event } from "../../../platform/events/publish.ts";
import { queueMessage } from "../../messages/index.ts";
import { officersToTell } from "../../organisations/index.ts";
import { isOpen } from "../complaint.ts";
import { findById } from "../complaints.queries.ts";
import type { ComplaintsContext } from "../context.ts";
import { findStep } from "../steps.queries.ts";
import { aboutOf } from "./about.ts";
import { type OfficerNews, officerMessage } from "./officer-message.ts";
import { tellNew } from "./tell-new.ts";

/** Tells the officers of the desk on which the complaint lies now, or the one whose it is, but not the one who did it. Number, category and area only; new ones gathered. */
export function tellOfficers(
  db: Db,
  context: ComplaintsContext & { publicUrl: string },
  { kind, event }: { kind: OfficerNews; event: Event },
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const complaint = await findById(tx, event.id);
    const step = complaint && (await findStep(tx, complaint.id, event.version));
    if (!complaint || !step || !isOpen(complaint.state)) return;
    if (kind === "corrected" && step.toOrganisationId === null) return;
    const desk = step.toOrganisationId ?? complaint.organisationId;
    // It went on to another desk meanwhile: those are told by that event.
    if (desk !== complaint.organisationId) return;
    const officers = await officersToTell(tx, desk, context.clock.now());
    const own = officers.filter(({ officerId }) => officerId === complaint.officerId);
    const told = (own.length > 0 ? own : officers).filter(({ officerId }) => officerId !== step.actorId);
    for (const officer of told) {
      if (kind === "submitted") {
        await tellNew(tx, context, { officer, complaint });
        continue;
      }
      const { officerId, lineUserId, language } = officer;
      const about = await aboutOf(tx, context.categories, { complaint, language });
      const cause = `complaint.${kind}:${complaint.id}:${event.version}:officer:${officerId}`;
      const news = kind === "reopened" && step.actorKind === "officer" ? "reopenedByOfficer" : kind;
      const body = [officerMessage({ kind: news, complaint, about, language, publicUrl: context.publicUrl })];
      await queueMessage(tx, { cause, lineUserId, body });
    }
  });
}
