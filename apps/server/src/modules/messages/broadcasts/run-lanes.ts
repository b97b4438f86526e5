import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { finishSent, requestIn } from "./broadcasts.queries.ts";
import { type Chunk, dueByLane, noteTaken } from "./chunks.queries.ts";
import { type ChunkSending, sendChunk } from "./send-chunk.ts";
import { takeCalls } from "./take-calls.ts";
import { takeChunks } from "./take-chunks.ts";
import { watchTheDead } from "./watch-the-dead.ts";

/** Calls under way at once in one worker: LINE answers within a tenth of a second or so. */
const AT_ONCE = 40;
/** As long as a call may take and a little more: then another makes it, with the same key, also while this worker still seems to live. */
const LEASE_MS = 7_000;
const BUSY_MS = 25;
const IDLE_MS = 250;

/**
 * Makes the calls of all broadcasts that are being sent, urgent ones first: while any of those is due nothing else begins. Any number of
 * workers may do so; the database gives each its calls and its share of the limit.
 */
export function startLanes(sending: Omit<ChunkSending, "requestOf" | "noteTaken">): { stop(): Promise<void> } {
  const { db, clock, log } = sending;
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const worker = randomInt(1, 2 ** 31);
  // A handful at a time: two hundred transactions a second would keep the database busier than the calls themselves.
  let taken: { id: string; at: Date }[] = [];
  const withRequests: ChunkSending = {
    ...sending,
    requestOf: rememberRequests(sending),
    noteTaken: (id, at) => void taken.push({ id, at }),
  };

  const begin = (chunk: Chunk): void => {
    const call = sendChunk(withRequests, chunk)
      .catch((error) => log.error({ err: error, chunk: chunk.id }, "a call failed, it will be made again"))
      .finally(() => underWay.delete(call));
    underWay.add(call);
  };
  const writeTaken = async (): Promise<void> => {
    if (taken.length === 0) return;
    const some = taken;
    taken = [];
    await noteTaken(db, some).catch((error) => {
      taken.push(...some);
      throw error;
    });
  };
  /** Begins as many calls as may be made now; answers whether anything is going on. */
  const beginSome = async (): Promise<boolean> => {
    await writeTaken();
    const free = AT_ONCE - underWay.size;
    if (free <= 0) return true;
    const now = clock.now();
    const due = await dueByLane(db, { now, most: free });
    const urgent = due.get(0) ?? 0;
    const isUrgent = urgent > 0;
    const wanted = Math.min(free, isUrgent ? urgent : [...due.values()].reduce((sum, count) => sum + count, 0));
    const most = await takeCalls(db, { wanted, isUrgent });
    if (most > 0) {
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      for (const chunk of await takeChunks(db, { isUrgent, most, now, leaseUntil, worker })) begin(chunk);
    }
    const isIdle = due.size === 0 && underWay.size === 0 && taken.length === 0;
    if (isIdle) await finishSent(db, now);
    return !isIdle;
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const isBusy = await beginSome().catch((error) => {
        log.error({ err: error }, "broadcasts could not be looked through");
        return false;
      });
      await sleep(isBusy ? BUSY_MS : IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await Promise.all(underWay);
    // What cannot be written now another worker asks LINE about, with the same keys.
    await writeTaken().catch((error) => log.error({ err: error }, "calls that were taken could not be written down"));
  };
  const watching = watchTheDead({ db, clock, log, worker });
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
      await watching.stop();
    },
  };
}

/** A broadcast's words are read once in each language, not for each of two thousand calls. */
function rememberRequests({ db }: Pick<ChunkSending, "db">): ChunkSending["requestOf"] {
  const MOST = 50;
  const known = new Map<string, ReturnType<typeof requestIn>>();
  return (id, language) => {
    const key = `${id} ${language}`;
    const kept = known.get(key);
    if (kept) return kept;
    const read = requestIn(db, { id, language });
    known.set(key, read);
    read.catch(() => known.delete(key));
    for (const old of [...known.keys()].slice(0, Math.max(0, known.size - MOST))) known.delete(old);
    return read;
  };
}
