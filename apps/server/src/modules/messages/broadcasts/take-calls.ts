import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";

/** LINE's bucket for multicast holds 200 and refills by 200 a second (Messaging API, rate limits); ours stays within it whatever the clocks say. */
const CHANNEL = { perSecond: 199, capacity: 190 };

/** Sets the buckets up, and how fast what is not urgent may go: LINE asks large accounts to send in stages. */
export async function openBuckets(db: Db, { bulkPerSecond }: { bulkPerSecond: number }): Promise<void> {
  const bulk = {
    perSecond: Math.min(bulkPerSecond, CHANNEL.perSecond),
    capacity: Math.min(bulkPerSecond, CHANNEL.capacity),
  };
  for (const [name, { perSecond, capacity }] of Object.entries({ channel: CHANNEL, bulk }))
    await sql`insert into messages.call_bucket (name, per_second, capacity, tokens, refilled_at)
      values (${name}, ${perSecond}, ${capacity}, ${capacity}, clock_timestamp())
      on conflict (name) do update set per_second = ${perSecond}, capacity = ${capacity}`.execute(db);
}

/**
 * Takes the right to make calls, for all workers together by the database's clock: urgent ones of the channel's limit alone, others also of
 * their own.
 * @returns how many may be made now, `wanted` at most
 */
export async function takeCalls(db: Db, { wanted, isUrgent }: { wanted: number; isUrgent: boolean }): Promise<number> {
  if (wanted <= 0) return 0;
  const names = isUrgent ? ["channel"] : ["channel", "bulk"];
  const { rows } = await sql<{ taken: number }>`
    with current as materialized (
      select name, least(capacity, tokens + per_second * greatest(0, extract(epoch from clock_timestamp() - refilled_at))) as tokens
      from messages.call_bucket where name = any (${names}::text[]) order by name for update),
    granted as materialized (select greatest(0, least(${wanted}, floor(min(tokens))))::int as taken from current)
    update messages.call_bucket b set tokens = c.tokens - g.taken, refilled_at = clock_timestamp()
    from current c, granted g where b.name = c.name
    returning g.taken`.execute(db);
  return rows[0]?.taken ?? 0;
}
