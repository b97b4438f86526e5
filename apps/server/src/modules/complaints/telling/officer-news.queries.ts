import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { complaintsTables } from "../complaints.tables.ts";

/** An officer's news are dealt with one after the other until the transaction ends. */
export async function lockNewsOf(tx: Db, officerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('complaints.officer_news', 0) # hashtextextended(${officerId}, 0))`.execute(
    tx,
  );
}

/** Notes a new complaint for an officer; false when it was noted before. */
export async function noteNews(
  tx: Db,
  news: { officerId: string; complaintId: string; organisationId: string; notedAt: Date },
): Promise<boolean> {
  const row = await complaintsTables(tx)
    .insertInto("complaints.officerNews")
    .values(news)
    .onConflict((conflict) => conflict.doNothing())
    .returning("officerId")
    .executeTakeFirst();
  return row !== undefined;
}

/** When an officer was last told of something new. */
export async function lastToldAt(tx: Db, officerId: string): Promise<Date | null> {
  const { at } = await complaintsTables(tx)
    .selectFrom("complaints.officerNews")
    .select((eb) => eb.fn.max("toldAt").as("at"))
    .where("officerId", "=", officerId)
    .executeTakeFirstOrThrow();
  return at;
}

/** Takes what an officer is not yet told of; answers those that are still new on the same desk, the latest first. */
export async function takeNews(
  tx: Db,
  { officerId, now }: { officerId: string; now: Date },
): Promise<{ complaintId: string; organisationId: string }[]> {
  const { rows } = await sql<{ complaintId: string; organisationId: string }>`
    with taken as (
      update complaints.officer_news set told_at = ${now} where officer_id = ${officerId} and told_at is null
      returning complaint_id, organisation_id
    )
    select taken.complaint_id, taken.organisation_id from taken join complaints.complaint on complaint.id = taken.complaint_id
    where complaint.state = 'submitted' and complaint.organisation_id = taken.organisation_id
    order by complaint.submitted_at desc, complaint.id desc`.execute(tx);
  return rows;
}

/** Forgets what officers were told of long ago; an event is not heard twice after days. */
export async function forgetNews(db: Db, before: Date): Promise<void> {
  await complaintsTables(db).deleteFrom("complaints.officerNews").where("notedAt", "<", before).execute();
}
