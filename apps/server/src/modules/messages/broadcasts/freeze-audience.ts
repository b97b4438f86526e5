import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import type { Log } from "../../../platform/log.ts";
import type { MessageSender } from "../message-sender.ts";
import { type Broadcast, LANES } from "./broadcast.ts";
import {
  broadcastById,
  isWarningUnfrozen,
  keepRequests,
  lastFrozen,
  moveBroadcast,
  noteFrozen,
} from "./broadcasts.queries.ts";
import { FREEZE_LOCK, freezeNumber } from "./locks.ts";
import { peopleOf } from "./people-of.ts";

export type Freezing = Readonly<{ db: Db; clock: Clock; log: Log; sender: MessageSender }>;

/** LINE takes so many people in one call. */
const CHUNK = 500;
/** The first calls leave while the rest is still being frozen; larger slices cost less each. */
const FIRST_SLICE = 5_000;
const SLICE = 25_000;
/** Every member's id comes after it. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
const LOOK_MS = 50;

/** The job that freezes: payload `id`. */
export const FREEZE = "messages.freeze";

/**
 * Freezes the audience of an approved broadcast ahead of sending: slices of people in the order of their ids, all seen in one snapshot of the
 * database, each put into chunks of 500 with a key of its own. A worker that died is followed by one that goes on after the last slice, with
 * a snapshot of its own: nobody is put in twice, since ids only grow. Between its slices everything else waits for a warning's.
 */
export async function freezeAudience(freezing: Freezing, id: string): Promise<void> {
  const { db, clock, sender } = freezing;
  const now = clock.now();
  await moveBroadcast(db, { id, act: "start", startedAt: now });
  const broadcast = await broadcastById(db, id);
  if (broadcast?.state !== "sending" || broadcast.frozenAt) return;
  const requests = new Map(
    Object.entries(broadcast.contents).map(([language, messages]) => [language, sender.render(messages ?? [])]),
  );
  await keepRequests(db, { id, requests });
  // One snapshot for all slices: its owner does nothing but keep it open.
  await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (keeper) => {
      const { rows } = await sql<{ isMine: boolean; snapshot: string }>`select pg_export_snapshot() as snapshot,
        pg_try_advisory_xact_lock(${FREEZE_LOCK}, ${freezeNumber(sql`${id}`)}) as "isMine"`.execute(keeper);
      const { isMine = false, snapshot = "" } = rows[0] ?? {};
      if (!isMine) return;
      const languages = [...requests.keys()];
      let after = (await lastFrozen(db, id)) ?? NOBODY;
      for (let size = FIRST_SLICE; ; size = SLICE) {
        const last = await freezeSlice(db, { broadcast, snapshot, after, size, languages, now });
        if (last === null || (await broadcastById(db, id))?.state === "stopped") break;
        after = last;
        if (broadcast.lane !== LANES.emergency) while (await isWarningUnfrozen(db, clock.now())) await sleep(LOOK_MS);
      }
      await inTransaction(db, (tx) => noteFrozen(tx, { id, frozenAt: clock.now() }));
    });
}

type Slice = Readonly<{
  broadcast: Broadcast;
  snapshot: string;
  after: string;
  size: number;
  languages: readonly string[];
  now: Date;
}>;

/** Puts the next people into chunks and the ledger, and notes how far it came, in one transaction; nothing is left when nobody came. */
async function freezeSlice(db: Db, slice: Slice): Promise<string | null> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      await sql`set transaction snapshot ${sql.lit(slice.snapshot)}`.execute(tx);
      const { broadcast, languages, now } = slice;
      const { rows } = await sql<{ last: string }>`
        with people as materialized (
          select r.member_id, r.line_user_id,
            case when r.language = any (${[...languages]}::text[]) then r.language else 'th' end as language
          from ${peopleOf(broadcast, now, slice.after)} r
          order by r.member_id limit ${slice.size}),
        numbered as (
          select *, (row_number() over (partition by language order by member_id) - 1) / ${CHUNK} as n from people),
        grouped as materialized (
          select nextval(pg_get_serial_sequence('messages.chunk', 'id')) as id, language,
            array_agg(member_id) as member_ids, array_agg(line_user_id) as line_user_ids
          from numbered group by language, n),
        made as (
          insert into messages.chunk (id, broadcast_id, lane, language, member_ids, line_user_ids, next_try_at)
          select id, ${broadcast.id}::uuid, ${broadcast.lane}, language, member_ids, line_user_ids, ${now} from grouped),
        ledger as (
          insert into messages.recipient (member_id, broadcast_id, chunk_id, at)
          select unnest(member_ids), ${broadcast.id}::uuid, id, ${now} from grouped)
        insert into messages.slice (broadcast_id, after_member_id, last_member_id, people)
        select ${broadcast.id}::uuid, ${slice.after}::uuid, max(member_id::text)::uuid, count(*) from people having count(*) > 0
        returning last_member_id as last`.execute(tx);
      return rows[0]?.last ?? null;
    });
}
