import type { Log } from "../../platform/log.ts";
import type { Queued } from "./queue-message.ts";

/** Sends that may be under way at once in one process. */
const AT_ONCE = 32;
/** More wait in memory only while the channel is down; the sweeper takes what is not taken here. */
const MOST_WAITING = 2_000;

/** Sends what was just queued: one person's in order, many persons at once; nobody waits for it. */
export type SendInOrder = Readonly<{ send(queued: readonly Queued[]): void; stop(): Promise<void> }>;

export function makeSendInOrder({ deliver, log }: { deliver: (id: string) => Promise<void>; log: Log }): SendInOrder {
  const waiting = new Map<string, string[]>();
  const running = new Map<string, Promise<void>>();
  let count = 0;
  let isStopping = false;

  async function sendAll(lineUserId: string): Promise<void> {
    for (;;) {
      const id = waiting.get(lineUserId)?.shift();
      if (id === undefined || isStopping) break;
      count -= 1;
      await deliver(id).catch((error) =>
        log.error({ err: error, outgoing: id }, "message not sent, will be tried again"),
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
      for (const { id, lineUserId } of queued) {
        if (count >= MOST_WAITING) return;
        count += 1;
        waiting.set(lineUserId, [...(waiting.get(lineUserId) ?? []), id]);
      }
      startNext();
    },
    async stop() {
      isStopping = true;
      await Promise.all(running.values());
    },
  };
}
