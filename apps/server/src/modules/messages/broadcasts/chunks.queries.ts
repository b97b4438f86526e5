import { sql } from "kysely";
import type { Db, TablesOf } from "../../../platform/db/db.ts";
import type { BroadcastKind, Lane } from "./broadcast.ts";

const tables = (db: Db) => db.withTables<TablesOf<"messages">>();

/** A call that one worker has taken. */
export type Chunk = Readonly<{
  id: string;
  broadcastId: string;
  kind: BroadcastKind;
  lane: Lane;
  startedAt: Date;
  language: string;
  retryKey: string;
  memberIds: readonly string[];
  lineUserIds: readonly string[];
  attempts: number;
  firstTriedAt: Date | null;
  checkedAt: Date | null;
}>;

/** How many calls are due in each lane, up to as many as could be made now. */
export async function dueByLane(db: Db, { now, most }: { now: Date; most: number }): Promise<Map<Lane, number>> {
  const { rows } = await sql<{ lane: Lane; due: number }>`
    select lane, count(*)::int as due from (
      select c.lane from messages.chunk c join messages.broadcast b on b.id = c.broadcast_id
      where c.state = 'waiting' and c.next_try_at <= ${now} and b.state = 'sending'
      order by c.lane, c.id limit ${most}) due group by lane`.execute(db);
  return new Map(rows.map(({ lane, due }) => [lane, due]));
}

/** Takes calls of a lane, oldest first; nobody else takes them until `leaseUntil`. */
export async function claimChunks(
  db: Db,
  claim: { isUrgent: boolean; most: number; now: Date; leaseUntil: Date },
): Promise<Chunk[]> {
  const { isUrgent, most, now, leaseUntil } = claim;
  const { rows } = await sql<Chunk>`
    with due as (
      select c.id, b.kind, b.started_at from messages.chunk c join messages.broadcast b on b.id = c.broadcast_id
      where c.state = 'waiting' and c.next_try_at <= ${now} and b.state = 'sending'
        and ${isUrgent ? sql`c.lane = 0` : sql`c.lane > 0`}
      order by c.lane, c.id limit ${most} for update of c skip locked)
    update messages.chunk c set attempts = c.attempts + 1, next_try_at = ${leaseUntil}
    from due where c.id = due.id
    returning c.id, c.broadcast_id as "broadcastId", c.lane, due.kind, due.started_at as "startedAt", c.language,
      c.retry_key as "retryKey", c.member_ids as "memberIds", c.line_user_ids as "lineUserIds", c.attempts,
      c.first_tried_at as "firstTriedAt", c.checked_at as "checkedAt"`.execute(db);
  return rows;
}

/** Writes whom the call reaches for good, before its first try; those who withdrew meanwhile get their exception in the ledger. */
export async function settlePeople(
  tx: Db,
  { chunk, withdrawn, now }: { chunk: Chunk; withdrawn: ReadonlySet<string>; now: Date },
): Promise<Chunk> {
  const stays = chunk.memberIds.map((memberId) => !withdrawn.has(memberId));
  const memberIds = chunk.memberIds.filter((_, index) => stays[index]);
  const lineUserIds = chunk.lineUserIds.filter((_, index) => stays[index]);
  const gone = chunk.memberIds.filter((_, index) => !stays[index]);
  await sql`update messages.chunk set checked_at = ${now}, first_tried_at = ${now}
    ${gone.length > 0 ? sql`, member_ids = ${memberIds}::uuid[], line_user_ids = ${lineUserIds}::text[]` : sql``}
    where id = ${chunk.id}`.execute(tx);
  if (gone.length > 0) await noteException(tx, { chunkId: chunk.id, memberIds: gone, exception: "withdrawn" });
  return { ...chunk, memberIds, lineUserIds, checkedAt: now, firstTriedAt: now };
}

/** Writes what became of people otherwise than of the rest of their chunk. */
export async function noteException(
  tx: Db,
  { chunkId, memberIds, exception }: { chunkId: string; memberIds: readonly string[]; exception: string },
): Promise<void> {
  await sql`update messages.recipient set exception = ${exception}
    where chunk_id = ${chunkId} and member_id = any (${[...memberIds]}::uuid[])`.execute(tx);
}

/** Writes how a try ended; a chunk that no longer waits stays as it is. */
export async function settleChunk(
  db: Db,
  id: string,
  change: Partial<{ state: "sent" | "dead" | "split"; acceptedAt: Date; nextTryAt: Date; error: string | null }>,
): Promise<void> {
  await tables(db)
    .updateTable("messages.chunk")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Divides a refused call in two, each with a key of its own: one bad address must not keep 499 people from hearing. */
export async function splitChunk(tx: Db, chunk: Chunk): Promise<void> {
  await settleChunk(tx, chunk.id, { state: "split" });
  const middle = Math.ceil(chunk.memberIds.length / 2);
  for (const [from, to] of [
    [0, middle],
    [middle, chunk.memberIds.length],
  ] as const) {
    const memberIds = chunk.memberIds.slice(from, to);
    const lineUserIds = chunk.lineUserIds.slice(from, to);
    const { rows } = await sql<{ id: string }>`
      insert into messages.chunk (broadcast_id, lane, language, member_ids, line_user_ids, checked_at, next_try_at)
      values (${chunk.broadcastId}, ${chunk.lane}, ${chunk.language}, ${memberIds}::uuid[], ${lineUserIds}::text[], ${chunk.checkedAt}, ${chunk.checkedAt})
      returning id`.execute(tx);
    await sql`update messages.recipient set chunk_id = ${rows[0]?.id ?? "0"}
      where chunk_id = ${chunk.id} and member_id = any (${memberIds}::uuid[])`.execute(tx);
  }
}
