import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";

/**
 * What agencies' lists say of a person who has just been proven becomes facts: only here, and when a list comes in, are keyed hashes matched.
 * The newest list of an agency counts.
 */
export async function confirmFromLists(
  tx: Db,
  { memberId, pidHash, now }: { memberId: string; pidHash: string; now: Date },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into members.fact (id, member_id, type, organisation_id, source, list_id, confirmed_at, expires_on)
    select distinct on (l.type, l.organisation_id)
      gen_random_uuid(), ${memberId}::uuid, l.type, l.organisation_id, 'list', l.id, ${now}, coalesce(r.expires_on, l.expires_on)
    from members.fact_list_row r join members.fact_list l on l.id = r.list_id
    where r.pid_hash = ${pidHash} and l.withdrawn_at is null
      and coalesce(r.expires_on, l.expires_on, 'infinity'::date) >= (${now}::timestamptz at time zone 'Asia/Bangkok')::date
    order by l.type, l.organisation_id, l.uploaded_at desc
    on conflict (member_id, type, organisation_id) where ended_at is null do nothing
    returning id`.execute(tx);
  for (const { id } of rows) await publish(tx, { type: "fact.confirmed", id, version: 1 });
}
