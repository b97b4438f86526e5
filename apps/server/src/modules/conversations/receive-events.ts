import { sql } from "kysely";
import type { Db } from "../../platform/db/db.ts";
import type { Deps } from "../../platform/room.ts";
import { insertEvents } from "./inbox.queries.ts";
import type { Received } from "./ports.ts";

export const INBOX_CHANNEL = "paknam_inbox";

/** A worker is woken at most so often by one web process. */
const WAKE_EVERY_MS = 50;
/** Rows in one statement; a burst larger than this becomes several. */
const MOST_AT_ONCE = 1_000;

type Waiting = Readonly<{ events: readonly Received[]; resolve(): void; reject(error: unknown): void }>;

/** Stores what came in; answers when it is committed. */
export type ReceiveEvents = (events: readonly Received[]) => Promise<void>;

/**
 * Makes the inbox's way in: while one insert is under way, what comes meanwhile gathers and goes in with the next, so that a burst costs
 * few commits and each caller still waits for its own. If rows cannot be stored together, each caller's are tried alone.
 */
export function makeReceiveEvents({ db, clock, log }: Pick<Deps, "db" | "clock" | "log">): ReceiveEvents {
  const wake = makeWake(db, (error) => log.warn({ err: error }, "workers could not be woken, they look by themselves"));
  let waiting: Waiting[] = [];
  let isInserting = false;

  const store = (batch: readonly Waiting[]): Promise<void> =>
    insertEvents(db, { events: batch.flatMap((each) => each.events), now: clock.now() });

  async function storeAlone(one: Waiting): Promise<void> {
    await store([one]).then(one.resolve, one.reject);
  }
  async function run(): Promise<void> {
    isInserting = true;
    while (waiting.length > 0) {
      const batch = takeBatch(waiting);
      waiting = waiting.slice(batch.length);
      try {
        await store(batch);
        for (const each of batch) each.resolve();
      } catch (error) {
        if (batch.length === 1) batch[0]?.reject(error);
        else await Promise.all(batch.map(storeAlone));
      }
      wake();
    }
    isInserting = false;
  }
  return (events) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ events, resolve, reject });
      if (!isInserting) void run();
    });
}

function takeBatch(waiting: readonly Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  let rows = 0;
  for (const each of waiting) {
    if (batch.length > 0 && rows + each.events.length > MOST_AT_ONCE) break;
    batch.push(each);
    rows += each.events.length;
  }
  return batch;
}

/** Notifies at once, then at most every 50 ms; the last call is never forgotten. */
function makeWake(db: Db, onError: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isWanted = false;
  const notify = (): void => {
    isWanted = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) notify();
    }, WAKE_EVERY_MS);
    timer.unref();
    sql`select pg_notify(${INBOX_CHANNEL}, '')`.execute(db).catch(onError);
  };
  return () => {
    isWanted = true;
    if (!timer) notify();
  };
}
