import type { Db } from "../../../platform/db/db.ts";
import type { Desk } from "../desk.ts";
import type { SwitchedTo } from "./menu-port.ts";
import { noteSwitched } from "./menus.queries.ts";

const SWITCHES: Readonly<Record<SwitchedTo, "officer" | "officer-citizen">> = {
  "conversations:menu:officer": "officer",
  "conversations:menu:officer-citizen": "officer-citizen",
};

/** A phone has changed its own menu by a tap: that is noted, and nothing is said. False for any other tap. */
export async function hearSwitched(
  { menus }: Pick<Desk, "menus">,
  tx: Db,
  { data, lineUserId }: { data: string; lineUserId: string },
): Promise<boolean> {
  const kind = Object.entries(SWITCHES).find(([switched]) => switched === data)?.[1];
  if (!kind) return false;
  const ids = await menus.ids();
  if (ids) await noteSwitched(tx, { lineUserId, kind, menuId: ids[kind].usual });
  return true;
}
