import { wordsIn } from "@paknam/wording";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { type Message, queueMessage } from "../../messages/index.ts";
import { holidayDates, officersToTell } from "../../organisations/index.ts";
import type { ComplaintsContext } from "../context.ts";
import { endOfWorkingDay, isOfficeOpen } from "../deadline.ts";
import { aboutOf } from "./about.ts";
import { claimReminders, type Reminder } from "./reminders.queries.ts";

/** A message lists this many; the list in the console has all. */
const LISTED = 5;

/**
 * Reminds officers who linked their LINE of what is due by the end of the next working day, overdue, or not accepted in time: once for
 * each deadline, in office hours, one message for each officer however much there is.
 */
export async function remindOfficers(db: Db, context: ComplaintsContext & { publicUrl: string }): Promise<void> {
  const now = context.clock.now();
  const holidays = await holidayDates(db);
  if (!isOfficeOpen(now, holidays)) return;
  await inTransaction(db, async (tx) => {
    const reminders = await claimReminders(tx, { now, soonUntil: endOfWorkingDay(now, 1, holidays) });
    const run = newId();
    for (const [officer, theirs] of await byOfficer(tx, reminders, now)) {
      const message = await remindMessage(tx, context, { reminders: theirs, language: officer.language });
      const cause = `complaints.remind:${run}:${officer.officerId}`;
      await queueMessage(tx, { cause, lineUserId: officer.lineUserId, body: [message] });
    }
  });
}

type Officer = Awaited<ReturnType<typeof officersToTell>>[number];

/** Each officer with what concerns them: their own, and what is nobody's at their desk. */
async function byOfficer(tx: Db, reminders: readonly Reminder[], now: Date): Promise<Map<Officer, Reminder[]>> {
  const found = new Map<Officer, Reminder[]>();
  for (const organisationId of new Set(reminders.map((reminder) => reminder.organisationId))) {
    const officers = await officersToTell(tx, organisationId, now);
    const ids = new Set(officers.map(({ officerId }) => officerId));
    for (const officer of officers) {
      const theirs = reminders.filter(
        (reminder) =>
          reminder.organisationId === organisationId &&
          (reminder.officerId === officer.officerId || reminder.officerId === null || !ids.has(reminder.officerId)),
      );
      if (theirs.length > 0) found.set(officer, theirs);
    }
  }
  return found;
}

async function remindMessage(
  tx: Db,
  context: ComplaintsContext & { publicUrl: string },
  { reminders, language }: { reminders: readonly Reminder[]; language: string },
): Promise<Message> {
  const say = wordsIn(language);
  const words = {
    "due-soon": say("complaints.officers.remind.dueSoon"),
    overdue: say("complaints.officers.remind.overdue"),
    "accept-overdue": say("complaints.officers.remind.acceptOverdue"),
  };
  const lines: { label?: string; value: string }[] = [];
  for (const complaint of reminders.slice(0, LISTED)) {
    const about = await aboutOf(tx, context.categories, { complaint, language });
    lines.push({ label: complaint.number, value: `${words[complaint.kind]} · ${about}` });
  }
  const more = reminders.length - LISTED;
  if (more > 0) lines.push({ value: say("complaints.officers.remind.more", { more }) });
  const total = reminders.length;
  return {
    kind: "card",
    altText: say("complaints.officers.remind.alt", { total }),
    card: {
      label: say("complaints.officers.remind.label"),
      tone: reminders.some(({ kind }) => kind === "overdue") ? "danger" : "soon",
      title: say("complaints.officers.remind.title", { total }),
      lines,
      buttons: [
        {
          kind: "link",
          label: say("complaints.officers.remind.openConsole"),
          url: `${context.publicUrl}/console`,
        },
      ],
    },
  };
}
