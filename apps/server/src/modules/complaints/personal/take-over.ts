import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import type { Listener } from "../../../platform/events/publish.ts";
import { formerIds } from "../../members/index.ts";

/** One person came with a second LINE account and said so: what that account filed is theirs, under the id that stays. */
export async function takeOverComplaints(db: Db, memberId: string): Promise<void> {
  const former = await formerIds(db, memberId);
  if (former.length === 0) return;
  await db.transaction().execute(async (tx) => {
    await sql`update complaints.step s set actor_id = ${memberId}
      from complaints.complaint c
      where c.member_id = any(${former}::uuid[]) and s.complaint_id = c.id and s.actor_kind = 'member'`.execute(tx);
    // Filing again what was filed from that account is still filing once.
    await sql`update complaints.complaint set member_id = ${memberId},
        submission_key = ${memberId}::text || substr(submission_key, length(member_id::text) + 1)
      where member_id = any(${former}::uuid[])`.execute(tx);
    await sql`update complaints.photo set member_id = ${memberId} where member_id = any(${former}::uuid[])`.execute(tx);
  });
}

export const takeOverListeners = (db: Db): Listener[] => [
  { event: "member.joined", name: "take-over-complaints", handle: ({ id }) => takeOverComplaints(db, id) },
];
