import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import type { Log } from "../../../platform/log.ts";
import { fieldsIn, textIn } from "../event-fields.ts";
import { LineError } from "../line-error.ts";
import type { RequestLine } from "../request-line.ts";
import { drawMenu } from "./draw-menu.ts";
import { type MenuArea, readMenuFile } from "./menu-file.ts";
import { MENU_BOUNDS, MENU_SIZE } from "./menu-layout.ts";

type Given = Readonly<{
  client: RequestLine;
  provinceDir: string;
  siteAddress(path: string): string;
  pageAddress(path: string): string;
  log: Log;
}>;

const SETTING = "line.rich-menu";
/** Raise it when the drawing changes: the province's file alone would look the same. */
const DRAWING = 1;
const LOCK = 7_246_620;

/**
 * Gives the account its menu: draws, uploads and sets it as everyone's, unless LINE already shows exactly this one. What is set is known
 * by a hash in platform.setting; the menu that was replaced stays with LINE, which takes 1,000.
 */
export async function ensureRichMenu(db: Db, given: Given): Promise<void> {
  const menu = await readMenuFile(given.provinceDir);
  const request = {
    size: MENU_SIZE,
    selected: true,
    name: menu.name,
    chatBarText: menu.chatBarText,
    areas: menu.areas.map((area, index) => ({ bounds: MENU_BOUNDS[index], action: actionOf(area, given) })),
  };
  const hash = createHash("sha256")
    .update(JSON.stringify([DRAWING, menu, request]))
    .digest("hex");
  await db.transaction().execute(async (tx) => {
    // Several workers may start at once; one makes the menu.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    const known = await readSetting(tx);
    if (known?.hash === hash && (await shownMenu(given.client)) === known.richMenuId) return;
    const richMenuId = await createMenu(given.client, { request, image: await drawMenu(menu) });
    await sql`insert into platform.setting (key, value) values (${SETTING}, ${JSON.stringify({ hash, richMenuId })}::jsonb)
      on conflict (key) do update set value = excluded.value, updated_at = now()`.execute(tx);
    given.log.info({ richMenuId }, "the rich menu is set");
  });
}

function actionOf(area: MenuArea, given: Given) {
  const label = area.words;
  switch (area.action.kind) {
    case "say":
      return { type: "message", label, text: area.action.text };
    case "site":
      return { type: "uri", label, uri: given.siteAddress(area.action.path) };
    case "page":
      return { type: "uri", label, uri: given.pageAddress(area.action.path) };
    default:
      return area.action satisfies never;
  }
}

async function readSetting(db: Db): Promise<{ hash: string; richMenuId: string } | null> {
  const { rows } = await sql<{ value: unknown }>`select value from platform.setting where key = ${SETTING}`.execute(db);
  const { hash, richMenuId } = fieldsIn(rows[0]?.value);
  return typeof hash === "string" && typeof richMenuId === "string" ? { hash, richMenuId } : null;
}

async function shownMenu(client: RequestLine): Promise<string | null> {
  try {
    const response = await client({ method: "GET", path: "/v2/bot/user/all/richmenu" });
    return textIn(fieldsIn(await response.json()).richMenuId);
  } catch (error) {
    if (error instanceof LineError && error.status === 404) return null;
    throw error;
  }
}

async function createMenu(client: RequestLine, menu: { request: unknown; image: Buffer }): Promise<string> {
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
  await client({ method: "POST", path: `/v2/bot/user/all/richmenu/${richMenuId}` });
  return richMenuId;
}
