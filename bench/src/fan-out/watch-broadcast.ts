import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { WORKER_LOCK } from "../../../apps/server/src/modules/messages/broadcasts/locks.ts";

const GIVE_UP_MS = 300_000;
const LOOK_MS = 50;

/** Until so many workers make calls; each holds a lock while it lives. */
export const waitForWorkers = (client: pg.Client, count: number): Promise<void> =>
  whenRow(
    client,
    `select from pg_locks where locktype = 'advisory' and classid = $1 and granted
       and database = (select oid from pg_database where datname = current_database()) having count(*) >= $2`,
    [WORKER_LOCK, count],
  );

export const whenDone = (client: pg.Client, id: string): Promise<void> =>
  whenRow(client, "select from messages.broadcast where id = $1 and state = 'done'", [id]);

export const isDone = async (client: pg.Client, id: string): Promise<boolean> =>
  (await client.query("select from messages.broadcast where id = $1 and state = 'done'", [id])).rows.length > 0;

/** Until LINE has taken so many of its calls. */
export const whenSent = (client: pg.Client, id: string, calls: number): Promise<void> =>
  whenRow(client, "select from messages.chunk where broadcast_id = $1 and state = 'sent' having count(*) >= $2", [
    id,
    calls,
  ]);

async function whenRow(client: pg.Client, query: string, values: readonly unknown[]): Promise<void> {
  const end = performance.now() + GIVE_UP_MS;
  while (performance.now() < end) {
    if ((await client.query(query, [...values])).rows.length > 0) return;
    await wait(LOOK_MS);
  }
  throw new Error(`not within ${GIVE_UP_MS / 1_000} s: ${query}`);
}
