import { sql } from "kysely";
import type { MenuIds, MenuKind } from "../../../modules/conversations/index.ts";
import type { Db } from "../../../platform/db/db.ts";
import { fieldsIn, textIn } from "../event-fields.ts";
import { MENU_KINDS } from "./menu-file.ts";

const SETTING = "line.rich-menus";

/** A menu that LINE has, and what it was made of. */
export type KnownMenu = Readonly<{ hash: string; richMenuId: string }>;
/** By `<kind>:<mode>`. */
export type KnownMenus = Readonly<Record<string, KnownMenu>>;

export const keyOf = (menu: { kind: MenuKind; mode: "usual" | "disaster" }): string => `${menu.kind}:${menu.mode}`;

/** The menus that were made, read from platform.setting. */
export async function readKnown(db: Db): Promise<KnownMenus> {
  const { rows } = await sql<{ value: unknown }>`select value from platform.setting where key = ${SETTING}`.execute(db);
  const known: Record<string, KnownMenu> = {};
  for (const [key, value] of Object.entries(fieldsIn(rows[0]?.value))) {
    const [hash, richMenuId] = [textIn(fieldsIn(value).hash), textIn(fieldsIn(value).richMenuId)];
    if (hash && richMenuId) known[key] = { hash, richMenuId };
  }
  return known;
}

/** Keeps one more, at once: what LINE has is never made a second time after a crash. */
export async function keepKnown(db: Db, { key, menu }: { key: string; menu: KnownMenu }): Promise<void> {
  const value = JSON.stringify({ [key]: menu });
  await sql`insert into platform.setting (key, value) values (${SETTING}, ${value}::jsonb)
    on conflict (key) do update set value = setting.value || excluded.value, updated_at = now()`.execute(db);
}

/** Every menu's id, or null while one is missing. */
export function menuIds(known: KnownMenus): MenuIds | null {
  const idOf = (kind: MenuKind, mode: "usual" | "disaster") => known[keyOf({ kind, mode })]?.richMenuId;
  const ids: Partial<Record<MenuKind, { usual: string; disaster: string }>> = {};
  for (const kind of MENU_KINDS) {
    const [usual, disaster] = [idOf(kind, "usual"), idOf(kind, "disaster")];
    if (!usual || !disaster) return null;
    ids[kind] = { usual, disaster };
  }
  return ids as MenuIds;
}
