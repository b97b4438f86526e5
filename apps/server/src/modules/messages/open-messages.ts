import type { Deps, Room } from "../../platform/room.ts";
import { deliver, deliverById } from "./deliver.ts";
import type { MessageSender } from "./message-sender.ts";
import { countWaiting, emptyOld } from "./outgoing.queries.ts";
import { type Queued, SEND } from "./queue-message.ts";
import { makeSendInOrder } from "./send-in-order.ts";
import { startSweeping } from "./sweep.ts";

/** Opens the room; `sendNow` sends what a turn queued, straight after its commit and without waiting for it. */
export function openMessages(
  deps: Deps,
  ports: { sender: MessageSender },
): Room & { sendNow(queued: readonly Queued[]): void } {
  const sending = { ...deps, ...ports };
  const inOrder = makeSendInOrder({ deliver: (queued) => deliver(sending, queued), log: deps.log });
  return {
    sendNow: inOrder.send,
    jobs: {
      handlers: {
        // Later tries are the sweeper's: one way to try again.
        [SEND]: ({ id }) => deliverById(sending, String(id)),
        "messages.forget": () => emptyOld(deps.db, deps.clock.now()),
      },
      cron: ["35 19 * * * messages.forget"],
    },
    gauges: async () => ({ outgoing_waiting: await countWaiting(deps.db) }),
    async work() {
      const sweeper = startSweeping(sending);
      return {
        async stop() {
          await sweeper.stop();
          await inOrder.stop();
        },
      };
    },
  };
}
