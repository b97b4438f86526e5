import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import type { BroadcastKind, Lane } from "./broadcast.ts";

/** A call that one worker has taken; its body does not change any more. */
export type Chunk = Readonly<{
  id: string;
  broadcastId: string;
  kind: BroadcastKind;
  lane: Lane;
  startedAt: Date;
  language: string;
  retryKey: string;
  lineUserIds: readonly string[];
  /** Which try this is; what an older one finds out says nothing any more. */
  attempts: number;
  /** Null when nobody can have taken it before this try. */
  firstTriedAt: Date | null;
}>;

/** Why a call was given up of which nobody knows whether it arrived. */
export const UNCLEAR = "no clear answer within 24 hours";

/** How many calls are due in each lane, up to as many as could be made now. */
export async function dueByLane(db: Db, { now, most }: { now: Date; most: number }): Promise<Map<Lane, number>> {
  const { rows } = await sql<{ lane: Lane; due: number }>`
    select lane, count(*)::int as due from (
      select c.lane from messages.chunk c join messages.broadcast b on b.id = c.broadcast_id
      where c.state = 'waiting' and c.next_try_at <= ${now} and b.state = 'sending'
      order by c.lane, c.id limit ${most}) due group by lane`.execute(db);
  return new Map(rows.map(({ lane, due }) => [lane, due]));
}

/**
 * Takes calls of a lane, oldest first; until `leaseUntil` nobody else does, unless this worker dies. From here on they count as tried: whoever
 * stops the broadcast waits for this transaction, and knows whom it may have reached.
 */
export async function claimChunks(
  tx: Db,
  claim: { isUrgent: boolean; most: number; now: Date; leaseUntil: Date; worker: number },
): Promise<Chunk[]> {
  const { isUrgent, most, now, leaseUntil, worker } = claim;
  const { rows } = await sql<Chunk>`
    with due as (
      select c.id, c.first_tried_at, b.kind, b.started_at
      from messages.chunk c join messages.broadcast b on b.id = c.broadcast_id
      where c.state = 'waiting' and c.next_try_at <= ${now} and b.state = 'sending'
        and ${isUrgent ? sql`c.lane = 0` : sql`c.lane > 0`}
      order by c.lane, c.id limit ${most} for update of c skip locked for share of b skip locked)
    update messages.chunk c set attempts = c.attempts + 1, next_try_at = ${leaseUntil}, worker = ${worker},
      first_tried_at = coalesce(c.first_tried_at, ${now})
    from due where c.id = due.id
    returning c.id, c.broadcast_id as "broadcastId", c.lane, due.kind, due.started_at as "startedAt", c.language,
      c.retry_key as "retryKey", to_json(c.line_user_ids) as "lineUserIds", c.attempts,
      due.first_tried_at as "firstTriedAt"`.execute(tx);
  return rows;
}

/**
 * Takes those who withdrew out of calls that nobody has tried, and notes it in the ledger.
 * @returns the people that are left, by call, of the calls that changed
 */
export async function takeOut(
  tx: Db,
  { ids, withdrawn }: { ids: readonly string[]; withdrawn: ReadonlySet<string> },
): Promise<Map<string, string[]>> {
  const gone = sql`${[...withdrawn]}::uuid[]`;
  const { rows } = await sql<{ id: string; left: string[] }>`
    with noted as (
      update messages.recipient set exception = 'withdrawn' where member_id = any (${gone}) and chunk_id = any (${[...ids]}::bigint[]))
    update messages.chunk c set (member_ids, line_user_ids) = (
      select coalesce(array_agg(person.member order by n), '{}'), coalesce(array_agg(person.address order by n), '{}')
      from unnest(c.member_ids, c.line_user_ids) with ordinality as person (member, address, n) where person.member <> all (${gone}))
    where c.id = any (${[...ids]}::bigint[]) and c.member_ids && ${gone}
    returning c.id, to_json(c.line_user_ids) as "left"`.execute(tx);
  return new Map(rows.map(({ id, left }) => [id, left]));
}

/** Writes down calls that were taken; also when their broadcast was stopped meanwhile, since their people have it. */
export async function noteTaken(db: Db, taken: readonly { id: string; at: Date }[]): Promise<void> {
  const ids = sql`${taken.map(({ id }) => id)}::bigint[]`;
  await sql`
    with locked as materialized (select id from messages.chunk where id = any (${ids}) order by id for update)
    update messages.chunk c set state = 'sent', accepted_at = taken.at, error = null, worker = null
    from locked join unnest(${ids}, ${taken.map(({ at }) => at)}::timestamptz[]) as taken (id, at) using (id)
    where c.id = locked.id and c.state in ('waiting', 'stopped')`.execute(db);
}

/**
 * Writes down a try after which the call will be made again, unless a later try is under way.
 * @param outcome.isUntaken the channel has surely not taken it: its people and its 24 hours are as they were before this try
 */
export async function noteTry(
  db: Db,
  chunk: Chunk,
  outcome: { nextTryAt: Date; error: string; isUntaken: boolean },
): Promise<void> {
  const { nextTryAt, error, isUntaken } = outcome;
  await sql`update messages.chunk set next_try_at = ${nextTryAt}, error = ${error}, worker = null
      ${isUntaken ? sql`, first_tried_at = ${chunk.firstTriedAt}` : sql``}
    where id = ${chunk.id} and state in ('waiting', 'stopped') and attempts = ${chunk.attempts}`.execute(db);
}

/** Ends a call that nobody can do more for; its people stand among the dead letters, unless a later try is under way. */
export async function noteDead(db: Db, chunk: Chunk, error: string): Promise<void> {
  await sql`
    with dead as (
      update messages.chunk set state = 'dead', error = ${error}, worker = null
      where id = ${chunk.id} and state in ('waiting', 'stopped') and attempts = ${chunk.attempts} returning id, member_ids)
    update messages.recipient r set exception = ${error === UNCLEAR ? "unclear" : "refused"} from dead
    where r.member_id = any (dead.member_ids) and r.chunk_id = dead.id and r.exception is null`.execute(db);
}

/**
 * Divides a refused call in two, each with a key of its own, once: one bad address must not keep 499 people from hearing. A later try that is
 * under way is refused as well, and divides it then.
 */
export async function splitChunk(db: Db, chunk: Chunk): Promise<void> {
  await sql`
    with divided as (
      update messages.chunk set state = 'split', worker = null
      where id = ${chunk.id} and state = 'waiting' and attempts = ${chunk.attempts} returning *),
    halves as (
      insert into messages.chunk (broadcast_id, lane, language, member_ids, line_user_ids, next_try_at)
      select d.broadcast_id, d.lane, d.language, d.member_ids[half.from_n:half.to_n], d.line_user_ids[half.from_n:half.to_n], d.first_tried_at
      from divided d, lateral (values (1, (cardinality(d.member_ids) + 1) / 2),
        ((cardinality(d.member_ids) + 1) / 2 + 1, cardinality(d.member_ids))) as half (from_n, to_n)
      returning id, member_ids)
    update messages.recipient r set chunk_id = halves.id from halves
    where r.member_id = any (halves.member_ids) and r.chunk_id = ${chunk.id}`.execute(db);
}

/** What has not left of a stopped broadcast does not leave. */
export async function stopChunks(tx: Db, broadcastId: string): Promise<void> {
  // In the order in which others lock them.
  await sql`
    with locked as materialized (
      select id from messages.chunk where broadcast_id = ${broadcastId} and state = 'waiting' order by id for update)
    update messages.chunk c set state = 'stopped' from locked where c.id = locked.id and c.state = 'waiting'`.execute(
    tx,
  );
}
