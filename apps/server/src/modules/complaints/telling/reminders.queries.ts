import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";

export type Reminder = Readonly<{
  number: string;
  kind: "due-soon" | "overdue" | "accept-overdue";
  category: string;
  areaCode: string | null;
  organisationId: string;
  officerId: string | null;
}>;

/**
 * Notes every deadline that is near or past and not yet reminded of, and answers those, the most urgent first. In the caller's
 * transaction: reminded exactly when the messages are queued. Of several kinds at once a complaint is named by the worst, but all
 * are noted, so that it does not come back an hour later.
 */
export async function claimReminders(tx: Db, { now, soonUntil }: { now: Date; soonUntil: Date }): Promise<Reminder[]> {
  const { rows } = await sql<Reminder & { complaintId: string; rank: number }>`
    with due as (
      select id, 'overdue' as kind, resolve_due_at as due_at, 1 as rank from complaints.complaint
        where state in ('submitted', 'accepted', 'in-progress', 'waiting-citizen') and resolve_due_at < ${now}
      union all
      select id, 'accept-overdue', accept_due_at, 2 from complaints.complaint
        where state = 'submitted' and accept_due_at < ${now}
      union all
      select id, 'due-soon', resolve_due_at, 3 from complaints.complaint
        where state in ('submitted', 'accepted', 'in-progress') and resolve_due_at >= ${now} and resolve_due_at <= ${soonUntil}
    ), noted as (
      insert into complaints.reminder (complaint_id, kind, due_at, sent_at)
      select id, kind, due_at, ${now} from due on conflict do nothing
      returning complaint_id, kind
    )
    select complaint.id as complaint_id, complaint.number, due.kind, due.rank,
      complaint.category, complaint.area_code, complaint.organisation_id, complaint.officer_id
    from noted join due on due.id = noted.complaint_id and due.kind = noted.kind
      join complaints.complaint on complaint.id = noted.complaint_id
    order by due.rank, due.due_at, complaint.id`.execute(tx);
  const seen = new Set<string>();
  return rows.filter(({ complaintId }) => !seen.has(complaintId) && seen.add(complaintId));
}
