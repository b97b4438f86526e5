import { formatDateTime } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import type { Event } from "../../../platform/events/publish.ts";
import { type Message, queueMessage } from "../../messages/index.ts";
import { officersToTell } from "../../organisations/index.ts";
import { type Complaint, isOpen } from "../complaint.ts";
import { findById } from "../complaints.queries.ts";
import type { ComplaintsContext } from "../context.ts";
import { findStep } from "../steps.queries.ts";
import { aboutOf, localeOf } from "./about.ts";

/** What officers who linked their LINE are told at once; `corrected` only when it moved the complaint to their desk. */
export const OFFICER_NEWS = ["submitted", "forwarded", "returned", "corrected", "answered", "reopened"] as const;
export type OfficerNews = (typeof OFFICER_NEWS)[number];

/** Tells the officers of the desk on which the complaint lies now, or the one whose it is. Number, category and area only. */
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
    for (const { officerId, lineUserId, language } of own.length > 0 ? own : officers) {
      const about = await aboutOf(tx, context.categories, { complaint, language });
      const cause = `complaint.${kind}:${complaint.id}:${event.version}:officer:${officerId}`;
      const body = [officerMessage({ kind, complaint, about, language, publicUrl: context.publicUrl })];
      await queueMessage(tx, { cause, lineUserId, body });
    }
  });
}

function officerMessage(news: {
  kind: OfficerNews;
  complaint: Complaint;
  about: string;
  language: string;
  publicUrl: string;
}): Message {
  const { kind, complaint, about, language, publicUrl } = news;
  const say = wordsIn(language);
  const what = say(`complaints.officers.${kind}`);
  const isNew = complaint.state === "submitted";
  return {
    kind: "card",
    altText: say("complaints.officers.alt", { what, number: complaint.number }),
    card: {
      label: what,
      tone: kind === "reopened" ? "soon" : "acting",
      title: about,
      copy: complaint.number,
      lines: [
        {
          label: say(isNew ? "complaints.line.acceptDueAt" : "complaints.line.dueAt"),
          value: formatDateTime(isNew ? complaint.acceptDueAt : complaint.resolveDueAt, localeOf(language)),
        },
      ],
      buttons: [
        {
          kind: "link",
          label: say("complaints.line.openConsole"),
          url: `${publicUrl}/console/complaints/${complaint.number}`,
        },
      ],
    },
  };
}
