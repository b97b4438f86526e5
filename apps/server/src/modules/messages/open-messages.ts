import type { Deps, Room } from "../../platform/room.ts";
import { broadcastRoutes } from "./broadcasts/broadcasts.routes.ts";
import { openBroadcasts } from "./broadcasts/open-broadcasts.ts";
import { deliver, deliverById } from "./deliver.ts";
import type { CheckRule, MessageSender } from "./message-sender.ts";
import { countWaiting, emptyOld } from "./outgoing.queries.ts";
import { messagesPersonal } from "./personal.ts";
import { type Queued, SEND } from "./queue-message.ts";
import { makeSendInOrder } from "./send-in-order.ts";
import { startSweeping } from "./sweep.ts";

/** Opens the room; `sendNow` sends what a turn queued, straight after its commit and without waiting for it. */
export function openMessages(
  deps: Deps,
  ports: { sender: MessageSender; checkRule: CheckRule },
): Room & { sendNow(queued: readonly Queued[]): void } {
  const sending = { ...deps, ...ports };
  const broadcasts = openBroadcasts(deps, ports);
  const inOrder = makeSendInOrder({ deliver: (queued) => deliver(sending, queued), log: deps.log });
  return {
    sendNow: inOrder.send,
    routes: broadcastRoutes(deps, ports),
    personal: messagesPersonal(deps.db),
    jobs: {
      handlers: {
        // Later tries are the sweeper's: one way to try again.
        [SEND]: ({ id }) => deliverById(sending, String(id)),
        "messages.forget": () => emptyOld(deps.db, deps.clock.now()),
        ...broadcasts.jobs.handlers,
      },
      cron: ["35 19 * * * messages.forget", ...(broadcasts.jobs.cron ?? [])],
    },
    gauges: async () => ({ outgoing_waiting: await countWaiting(deps.db) }),
    async work() {
      const sweeper = startSweeping(sending);
      const lanes = await broadcasts.work();
      return {
        async stop() {
          await lanes.stop();
          await sweeper.stop();
          await inOrder.stop();
        },
      };
    },
  };
}
