import type { Log } from "../../platform/log.ts";
import type { Queued } from "./queue-message.ts";

/** Sends that may be under way at once in one process. */
const AT_ONCE = 32;
/** More wait in memory only while the channel is down; the sweeper takes what is not taken here. */
const MOST_WAITING = 2_000;

/** Sends what was just queued: one person's in order, many persons at once; nobody waits for it. */
export type SendInOrder = Readonly<{ send(queued: readonly Queued[]): void; stop(): Promise<void> }>;

export function makeSendInOrder({
  deliver,
  log,
}: {
  deliver: (queued: Queued) => Promise<void>;
  log: Log;
}): SendInOrder {
  const waiting = new Map<string, Queued[]>();
  const running = new Map<string, Promise<void>>();
  let count = 0;
  let isStopping = false;

  async function sendAll(lineUserId: string): Promise<void> {
    for (;;) {
      const queued = waiting.get(lineUserId)?.shift();
      if (queued === undefined || isStopping) break;
      count -= 1;
      await deliver(queued).catch((error) =>
        log.error({ err: error, outgoing: queued.id }, "message not sent, will be tried again"),
      );
    }
    waiting.delete(lineUserId);
    running.delete(lineUserId);
    startNext();
  }
  function startNext(): void {
    for (const lineUserId of waiting.keys()) {
      if (isStopping || running.size >= AT_ONCE) return;
      if (!running.has(lineUserId)) running.set(lineUserId, sendAll(lineUserId));
    }
  }
  return {
    send(queued) {
      for (const one of queued) {
        if (count >= MOST_WAITING) return;
        count += 1;
        waiting.set(one.lineUserId, [...(waiting.get(one.lineUserId) ?? []), one]);
      }
      startNext();
    },
    async stop() {
      isStopping = true;
      await Promise.all(running.values());
    },
  };
}
