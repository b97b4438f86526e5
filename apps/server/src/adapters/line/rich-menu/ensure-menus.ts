import { sql } from "kysely";
import type { MenuIds } from "../../../modules/conversations/index.ts";
import type { Db } from "../../../platform/db/db.ts";
import type { Log } from "../../../platform/log.ts";
import { fieldsIn, textIn } from "../event-fields.ts";
import { LineError } from "../line-error.ts";
import type { RequestLine } from "../request-line.ts";
import { drawMenu } from "./draw-menu.ts";
import { keepKnown, keyOf, menuIds, readKnown } from "./known-menus.queries.ts";
import { type Addresses, type PlannedMenu, planMenus } from "./plan-menus.ts";

export type Ensuring = Addresses & Readonly<{ client: RequestLine; provinceDir: string; log: Log }>;

const LOCK = 7_246_620;
/** Those that a phone changes to by itself go by a name. */
const NAMED = ["officer", "officer-citizen"] as const;

/**
 * Gives the account its menus: draws and uploads each that LINE does not have as the province writes it today. What LINE has is known by
 * hashes in platform.setting; a menu that was replaced stays with LINE, which takes 1,000, until nobody sees it.
 */
export async function ensureMenus(db: Db, given: Ensuring): Promise<MenuIds> {
  const planned = await planMenus(given.provinceDir, given);
  return db.transaction().execute(async (guard) => {
    // Several workers may start at once; one makes the menus. What it made is kept outside this transaction, each at once.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(guard);
    const there = await menusThere(given.client);
    const known = await readKnown(db);
    const pictures = new Map<unknown, Promise<Buffer>>();
    for (const menu of planned) {
      const one = known[keyOf(menu)];
      if (one?.hash === menu.hash && there.has(one.richMenuId)) continue;
      const picture = pictures.get(menu.menu) ?? drawMenu(menu.menu);
      pictures.set(menu.menu, picture);
      const richMenuId = await createMenu(given.client, { request: menu.request, image: await picture });
      await keepKnown(db, { key: keyOf(menu), menu: { hash: menu.hash, richMenuId } });
      given.log.info({ richMenuId, menu: keyOf(menu) }, "a rich menu was made");
    }
    const ids = menuIds(await readKnown(db));
    if (!ids) throw new Error("a rich menu is missing after all were made");
    for (const kind of NAMED) await nameMenu(given.client, { alias: kind, richMenuId: ids[kind].usual });
    return ids;
  });
}

async function menusThere(client: RequestLine): Promise<ReadonlySet<string>> {
  const response = await client({ method: "GET", path: "/v2/bot/richmenu/list" });
  const { richmenus } = fieldsIn(await response.json());
  const ids = (Array.isArray(richmenus) ? richmenus : []).map((menu) => textIn(fieldsIn(menu).richMenuId));
  return new Set(ids.filter((id) => id !== null));
}

async function createMenu(
  client: RequestLine,
  menu: { request: PlannedMenu["request"]; image: Buffer },
): Promise<string> {
  const response = await client({ method: "POST", path: "/v2/bot/richmenu", json: menu.request });
  const richMenuId = textIn(fieldsIn(await response.json()).richMenuId);
  if (richMenuId === null) throw new Error("LINE made a rich menu without an id");
  await client({
    method: "POST",
    host: "data",
    path: `/v2/bot/richmenu/${richMenuId}/content`,
    bytes: { data: menu.image, mediaType: "image/png" },
    timeoutMs: 30_000,
  });
  return richMenuId;
}

async function nameMenu(
  client: RequestLine,
  { alias, richMenuId }: { alias: string; richMenuId: string },
): Promise<void> {
  try {
    await client({ method: "POST", path: `/v2/bot/richmenu/alias/${alias}`, json: { richMenuId } });
  } catch (error) {
    if (!(error instanceof LineError) || error.status !== 404) throw error;
    await client({ method: "POST", path: "/v2/bot/richmenu/alias", json: { richMenuAliasId: alias, richMenuId } });
  }
}
