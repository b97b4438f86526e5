import { memberRoutes } from "@paknam/contract";
import type { Event } from "../../../platform/events/publish.ts";
import { serve } from "../../../platform/http/serve.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import type { Deps, Room } from "../../../platform/room.ts";
import { ALIGN_MENUS, alignMenus, askToAlign } from "./align-menus.ts";
import { onMemberChanged, onOfficersChanged } from "./kind-of-phone.ts";
import type { Menus } from "./menu-port.ts";
import { showDisasterMode, switchDisasterMode } from "./switch-disaster-mode.ts";

const ENSURE_MENUS = "conversations.ensure-menus";
const WATCH_OFFICERS = "conversations.officers-menus";

/** Rich menus by kind, and disaster mode: a part of the room that runs by itself, from events. */
export function openMenus(deps: Deps, menus: Menus): Room {
  const { db } = deps;
  const aboutMember = ({ id }: Event): Promise<void> => onMemberChanged(db, id);
  const listen = (event: string, handle: (event: Event) => Promise<void>) => ({ event, name: "menus", handle });
  return {
    routes: [
      serve(memberRoutes.getDisasterMode, ({ caller }) => showDisasterMode(db, caller)),
      serve(memberRoutes.switchDisasterMode, ({ caller, body }) => switchDisasterMode(deps, caller, body)),
    ],
    listeners: [
      listen("member.registered", aboutMember),
      listen("member.left", aboutMember),
      listen("member.joined", aboutMember),
      listen("officer.line_changed", () => onOfficersChanged(db)),
    ],
    jobs: {
      handlers: {
        [ENSURE_MENUS]: async () => {
          await menus.ensure();
          await askToAlign(db);
        },
        [ALIGN_MENUS]: () => alignMenus({ ...deps, menus }),
        [WATCH_OFFICERS]: () => onOfficersChanged(db),
      },
      // Officers come and go without LINE; whatever else was missed is found too.
      cron: [`*/10 * * * * ${WATCH_OFFICERS}`, `*/10 * * * * ${ALIGN_MENUS}`],
    },
    async work() {
      // Nobody waits for the menus: LINE may be away while a worker starts.
      await enqueue(db, ENSURE_MENUS, {}, { key: ENSURE_MENUS });
      return { stop: async () => {} };
    },
  };
}
