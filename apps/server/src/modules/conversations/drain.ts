import type { Db } from "../../platform/db/db.ts";
import { listen } from "../../platform/db/listen.ts";
import type { Log } from "../../platform/log.ts";
import { newId } from "../../platform/random.ts";
import { claimCitizens, renewLeases } from "./leases.queries.ts";
import { INBOX_CHANNEL } from "./receive-events.ts";
import type { Served } from "./take-turn.ts";

const POLL_MS = 1_000;
const RENEW_MS = 10_000;

/** Serves one citizen until nothing waits, and lets the citizen go. */
export type ServeCitizen = (served: Served) => Promise<void>;

/**
 * Takes citizens who have something waiting and serves several at once, until `stop`. Wakes by notification, and looks every second
 * besides: a notification may be lost, a rest be over, a worker have died.
 */
export async function drain(options: {
  db: Db;
  databaseUrl: string;
  log: Log;
  citizensAtOnce: number;
  serve: ServeCitizen;
}): Promise<{ stop(): Promise<void> }> {
  const { db, log, citizensAtOnce, serve } = options;
  const holder = newId();
  const serving = new Map<string, Promise<void>>();
  let isStopped = false;
  let isClaiming = false;
  let isWanted = false;
  let claiming: Promise<void> = Promise.resolve();

  function start(lineUserId: string): void {
    // Ours still, though the lease had lapsed: it is held again now, and never served twice at once.
    if (serving.has(lineUserId)) return;
    const served = serve({ lineUserId, holder, isStopping: () => isStopped })
      .catch((error) => log.error({ err: error }, "a citizen could not be served, will be tried again"))
      .finally(() => {
        serving.delete(lineUserId);
        // What came in while this citizen was held woke nobody else: look again.
        wake();
      });
    serving.set(lineUserId, served);
  }
  async function claimAll(): Promise<void> {
    while (isWanted && !isStopped && serving.size < citizensAtOnce) {
      isWanted = false;
      const most = citizensAtOnce - serving.size;
      const citizens = await claimCitizens(db, { holder, most });
      for (const lineUserId of citizens) start(lineUserId);
      // One person's many messages may fill the front of the queue: look until nobody new is found.
      if (citizens.length > 0) isWanted = true;
    }
  }
  function wake(): void {
    isWanted = true;
    if (isClaiming || isStopped) return;
    isClaiming = true;
    claiming = claimAll()
      .catch((error) => log.error({ err: error }, "the inbox could not be read"))
      .finally(() => {
        isClaiming = false;
        if (isWanted && serving.size < citizensAtOnce && !isStopped) wake();
      });
  }

  const listening = await listen({
    databaseUrl: options.databaseUrl,
    channel: INBOX_CHANNEL,
    name: "inbox",
    hear: wake,
    onGap: wake,
    log,
  });
  const poll = setInterval(wake, POLL_MS);
  const renew = setInterval(() => {
    if (serving.size > 0) renewLeases(db, holder).catch((error) => log.warn({ err: error }, "leases not renewed"));
  }, RENEW_MS);
  wake();
  return {
    async stop() {
      isStopped = true;
      clearInterval(poll);
      clearInterval(renew);
      await listening.stop();
      await claiming;
      await Promise.all(serving.values());
    },
  };
}
