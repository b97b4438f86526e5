import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";

/** `unsent`: what was said in those turns and had not left a minute after the last of them. */
export type Drained = Readonly<{
  drained: number;
  perSecond: number;
  left: number;
  parked: number;
  unsent: number;
  violations: number;
}>;

/** Counting a full inbox takes the database tens of milliseconds: seldom, so that it hardly slows what it watches. */
const LOOK_MS = 1_000;
const GIVE_UP_MS = 60_000;

/**
 * Watches the inbox until nothing waits, or until nothing has moved for a minute; then looks whether all that was said has left, and
 * whether each citizen was served in order.
 */
export async function watchDrain(client: pg.Client, say: (line: string) => void): Promise<Drained> {
  const start = performance.now();
  const before = await countWaiting(client);
  let [left, movedAt, toldAt] = [before, start, start];
  while (left > 0 && performance.now() - movedAt < GIVE_UP_MS) {
    await wait(LOOK_MS);
    const now = await countWaiting(client);
    if (now < left) movedAt = performance.now();
    left = now;
    if (performance.now() - toldAt > 10_000) {
      toldAt = performance.now();
      say(`  ${left} wait still (${Math.round(((before - left) / (toldAt - start)) * 1_000)} a second so far)`);
    }
  }
  const drained = before - left;
  const perSecond = (drained / (movedAt - start)) * 1_000;
  const unsent = await waitUntilSent(client);
  return {
    drained,
    perSecond,
    left,
    parked: await countParked(client),
    unsent,
    violations: await countViolations(client),
  };
}

async function waitUntilSent(client: pg.Client): Promise<number> {
  const end = performance.now() + GIVE_UP_MS;
  let unsent = await countUnsent(client);
  while (unsent > 0 && performance.now() < end) {
    await wait(LOOK_MS);
    unsent = await countUnsent(client);
  }
  return unsent;
}

const countUnsent = (client: pg.Client): Promise<number> =>
  count(client, "select count(*) as n from messages.outgoing where state not in ('sent', 'dropped')");

const countWaiting = (client: pg.Client): Promise<number> =>
  count(client, "select count(*) as n from conversations.inbox where state = 'waiting'");

const countParked = (client: pg.Client): Promise<number> =>
  count(client, "select count(*) as n from conversations.inbox where state = 'parked'");

/** Events that were handled before an earlier one of the same citizen. */
const countViolations = (client: pg.Client): Promise<number> =>
  count(
    client,
    `select count(*) as n from (
       select handled_at, max(handled_at) over (partition by line_user_id order by occurred_at, id
         rows between unbounded preceding and 1 preceding) as latest_before
       from conversations.inbox where state <> 'waiting') turn
     where handled_at < latest_before`,
  );

async function count(client: pg.Client, query: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(query);
  return Number(rows[0]?.n);
}
