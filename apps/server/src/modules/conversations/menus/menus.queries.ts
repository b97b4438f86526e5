import { sql } from "kysely";
import type { Db, TablesOf } from "../../../platform/db/db.ts";
import type { MenuIds, MenuKind } from "./menu-port.ts";

const tables = (db: Db) => db.withTables<TablesOf<"conversations">>();

/** The menu that each kind is to see; null: the one of everybody. */
export type Wanted = Readonly<Record<MenuKind, string | null>>;

/** Writes whose menu a person is to have; true when that is new. An officer who looks at the people's menu stays there. */
export async function wantMenu(
  db: Db,
  person: Readonly<{ lineUserId: string; memberId: string | null; kind: MenuKind }>,
): Promise<boolean> {
  const { lineUserId, memberId, kind } = person;
  if (kind === "stranger") {
    const { numUpdatedRows } = await tables(db)
      .updateTable("conversations.menu")
      .set((eb) => ({ kind, version: eb("version", "+", 1) }))
      .where("lineUserId", "=", lineUserId)
      .where("kind", "<>", kind)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
  const { rows } = await sql`
    insert into conversations.menu as known (line_user_id, member_id, kind) values (${lineUserId}, ${memberId}, ${kind})
    on conflict (line_user_id) do update set kind = excluded.kind, version = known.version + 1,
      member_id = coalesce(excluded.member_id, known.member_id)
      where known.kind <> excluded.kind and not (known.kind = 'officer-citizen' and excluded.kind = 'officer')
    returning line_user_id`.execute(db);
  return rows.length > 0;
}

/** Somebody's phone has changed the menu itself: what it shows now is what it is to show. */
export async function noteSwitched(
  db: Db,
  given: Readonly<{ lineUserId: string; kind: "officer" | "officer-citizen"; menuId: string }>,
): Promise<void> {
  await tables(db)
    .updateTable("conversations.menu")
    .set((eb) => ({ kind: given.kind, shownMenuId: given.menuId, version: eb("version", "+", 1) }))
    .where("lineUserId", "=", given.lineUserId)
    .where("kind", "in", ["officer", "officer-citizen"])
    .execute();
}

/** The LINE users whose menu goes with this member. */
export async function phonesOf(db: Db, memberId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom("conversations.menu")
    .select("lineUserId")
    .where("memberId", "=", memberId)
    .execute();
  return rows.map((row) => row.lineUserId);
}

/** The LINE users who have an officer's menu. */
export async function officerPhones(db: Db): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom("conversations.menu")
    .select("lineUserId")
    .where("kind", "in", ["officer", "officer-citizen"])
    .execute();
  return rows.map((row) => row.lineUserId);
}

const wantedRows = (wanted: Wanted) => {
  const kinds = Object.keys(wanted);
  return sql`unnest(${kinds}::text[], ${Object.values(wanted)}::text[]) as wanted (kind, menu_id)`;
};

/** How many see one menu and are to see another. */
export type Misplaced = Readonly<{ shown: string | null; menuId: string | null; people: number }>;

/** Who sees another menu than they are to see, together where both are the same; the largest first. */
export async function countMisplaced(db: Db, wanted: Wanted): Promise<Misplaced[]> {
  const { rows } = await sql<Misplaced>`
    select shown_menu_id as shown, wanted.menu_id as menu_id, count(*)::int as people
    from conversations.menu join ${wantedRows(wanted)} using (kind)
    where shown_menu_id is distinct from wanted.menu_id
    group by 1, 2 order by people desc`.execute(db);
  return rows;
}

/** A person whose menu is to be changed, as of which change of kind. */
export type Phone = Readonly<{ lineUserId: string; version: number }>;

/** Some of those who are to see this menu and do not. */
export async function somePhones(
  db: Db,
  { wanted, menuId, most }: { wanted: Wanted; menuId: string | null; most: number },
): Promise<Phone[]> {
  const { rows } = await sql<Phone>`
    select line_user_id, version from conversations.menu join ${wantedRows(wanted)} using (kind)
    where shown_menu_id is distinct from wanted.menu_id and wanted.menu_id is not distinct from ${menuId}::text
    order by line_user_id limit ${most}`.execute(db);
  return rows;
}

/** The channel has been told to show them this menu. Whoever has switched meanwhile is looked at again. */
export async function noteShown(
  db: Db,
  { phones, menuId }: { phones: readonly Phone[]; menuId: string | null },
): Promise<void> {
  await sql`update conversations.menu as known set shown_menu_id = ${menuId}::text
    from unnest(${phones.map((phone) => phone.lineUserId)}::text[], ${phones.map((phone) => phone.version)}::int[])
      as told (line_user_id, version)
    where known.line_user_id = told.line_user_id and known.version = told.version`.execute(db);
}

/** The channel has replaced menus for all who had them. */
export async function noteReplaced(
  db: Db,
  replacements: readonly Readonly<{ from: string; to: string }>[],
): Promise<void> {
  await sql`update conversations.menu set shown_menu_id = told.replacement
    from unnest(${replacements.map(({ from }) => from)}::text[], ${replacements.map(({ to }) => to)}::text[])
      as told (replaced, replacement)
    where shown_menu_id = told.replaced`.execute(db);
}

/** Forgets strangers who see what everybody sees. */
export async function forgetStrangers(db: Db): Promise<void> {
  await tables(db)
    .deleteFrom("conversations.menu")
    .where("kind", "=", "stranger")
    .where("shownMenuId", "is", null)
    .execute();
}

/** What each kind is to see. A drill reaches officers only; strangers see what everybody sees. */
export function wantedMenus(ids: MenuIds, mode: "off" | "drill" | "on"): Wanted {
  const of = (kind: MenuKind): string => ids[kind][mode === "on" ? "disaster" : "usual"];
  const ofOfficers = (kind: MenuKind): string => ids[kind][mode === "off" ? "usual" : "disaster"];
  return {
    stranger: null,
    member: of("member"),
    relay: of("relay"),
    officer: ofOfficers("officer"),
    "officer-citizen": ofOfficers("officer-citizen"),
  };
}
