import type { Deps, Room } from "../../platform/room.ts";
import type { ConversationPorts, Desk } from "./desk.ts";
import { drain } from "./drain.ts";
import { countInbox, emptyHandled } from "./inbox.queries.ts";
import { conversationsPersonal } from "./personal.ts";
import { readProvinceFacts } from "./province-file.ts";
import { makeReceiveEvents, type ReceiveEvents } from "./receive-events.ts";
import { makeServeCitizen } from "./serve-citizen.ts";

/** Opens the room: `receive` is the inbox's way in, for the adapter's webhook; a worker drains it. */
export async function openConversations(
  deps: Deps,
  ports: ConversationPorts,
): Promise<Room & { receive: ReceiveEvents }> {
  const { db, config, clock, log } = deps;
  const keys = ports.dialogues.map((dialogue) => dialogue.key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice) throw new Error(`Two dialogues with the key ${twice}`);
  const desk: Desk = { ...deps, ...ports, province: await readProvinceFacts(config.provinceDir) };
  return {
    receive: makeReceiveEvents(deps),
    personal: conversationsPersonal(deps, ports),
    jobs: {
      handlers: { "conversations.forget": () => emptyHandled(db, clock.now()) },
      cron: ["45 19 * * * conversations.forget"],
    },
    async gauges() {
      const { waiting, parked } = await countInbox(db);
      return { inbox_waiting: waiting, inbox_parked: parked };
    },
    work: () =>
      drain({
        db,
        databaseUrl: config.databaseUrl,
        log,
        citizensAtOnce: config.citizensAtOnce,
        serve: makeServeCitizen(desk),
      }),
  };
}
