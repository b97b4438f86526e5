import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";

/** How far a broadcast has come, in people: targeted ≥ accepted, the rest waits or became something else. */
export type Progress = Readonly<{
  targeted: number;
  accepted: number;
  waiting: number;
  /** Given up: in the list of dead letters. */
  dead: number;
  withdrawn: number;
  lastAcceptedAt: Date | null;
}>;

/** Reads the progress from the chunks: two thousand rows for a million people. */
export async function progressOf(db: Db, id: string): Promise<Progress> {
  const { rows } = await sql<Progress>`
    with slices as (select coalesce(sum(people), 0)::int as people from messages.slice where broadcast_id = ${id})
    select slices.people as targeted,
      coalesce(sum(cardinality(member_ids)) filter (where state = 'sent'), 0)::int as accepted,
      coalesce(sum(cardinality(member_ids)) filter (where state in ('waiting', 'stopped')), 0)::int as waiting,
      coalesce(sum(cardinality(member_ids)) filter (where state = 'dead'), 0)::int as dead,
      slices.people - coalesce(sum(cardinality(member_ids)) filter (where state <> 'split'), 0)::int as withdrawn,
      max(accepted_at) as "lastAcceptedAt"
    from slices left join messages.chunk on broadcast_id = ${id} group by slices.people`.execute(db);
  const [progress] = rows;
  if (!progress) throw new Error("an aggregate answers one row");
  return progress;
}
