import { createHash } from "node:crypto";
import type { MenuKind, SwitchedTo } from "../../../modules/conversations/index.ts";
import { MENU_KINDS, type MenuArea, type MenuFile, readMenuFile } from "./menu-file.ts";
import { MENU_BOUNDS, MENU_SIZE } from "./menu-layout.ts";

/** Raise it when the drawing changes: the province's files alone would look the same. */
const DRAWING = 2;

/** Addresses in a menu. */
export type Addresses = Readonly<{ siteAddress(path: string): string; pageAddress(path: string): string }>;

/** A menu that LINE is to have. */
export type PlannedMenu = Readonly<{
  kind: MenuKind;
  mode: "usual" | "disaster";
  menu: MenuFile;
  request: unknown;
  /** Of all that makes it: another hash is another menu. */
  hash: string;
}>;

/** Every menu that LINE is to have: each kind's own, and the disaster menu once for each. */
export async function planMenus(provinceDir: string, addresses: Addresses): Promise<PlannedMenu[]> {
  const disaster = await readMenuFile(provinceDir, "disaster");
  const planned: PlannedMenu[] = [];
  for (const kind of MENU_KINDS) {
    planned.push(plan({ kind, mode: "usual", menu: await readMenuFile(provinceDir, kind), addresses }));
    planned.push(plan({ kind, mode: "disaster", menu: disaster, addresses }));
  }
  return planned;
}

function plan(given: Pick<PlannedMenu, "kind" | "mode" | "menu"> & { addresses: Addresses }): PlannedMenu {
  const { kind, mode, menu, addresses } = given;
  const request = {
    size: MENU_SIZE,
    selected: true,
    name: mode === "usual" ? menu.name : `${menu.name} (${kind})`,
    chatBarText: menu.chatBarText,
    areas: menu.areas.map((area, index) => ({ bounds: MENU_BOUNDS[index], action: actionOf(area, addresses) })),
  };
  const hash = createHash("sha256")
    .update(JSON.stringify([DRAWING, menu, request]))
    .digest("hex");
  return { kind, mode, menu, request, hash };
}

function actionOf({ words: label, action }: MenuArea, addresses: Addresses) {
  switch (action.kind) {
    case "say":
      return { type: "message", label, text: action.text };
    case "site":
      return { type: "uri", label, uri: addresses.siteAddress(action.path) };
    case "page":
      return { type: "uri", label, uri: addresses.pageAddress(action.path) };
    case "call":
      return { type: "uri", label, uri: `tel:${action.number}` };
    case "switch": {
      const data: SwitchedTo = `conversations:menu:${action.to}`;
      return { type: "richmenuswitch", label, richMenuAliasId: action.to, data };
    }
    default:
      return action satisfies never;
  }
}
