import type { Menus } from "../../../modules/conversations/index.ts";
import type { Db } from "../../../platform/db/db.ts";
import { fieldsIn, textIn } from "../event-fields.ts";
import { LineError } from "../line-error.ts";
import type { RequestLine } from "../request-line.ts";
import { type Ensuring, ensureMenus } from "./ensure-menus.ts";
import { menuIds, readKnown } from "./known-menus.queries.ts";

/** Menus through LINE. */
export function openMenusOfLine(db: Db, given: Ensuring): Menus {
  const { client } = given;
  return {
    ensure: () => ensureMenus(db, given),
    ids: async () => menuIds(await readKnown(db)),
    async showToAll(menuId) {
      if ((await shownToAll(client)) !== menuId)
        await client({ method: "POST", path: `/v2/bot/user/all/richmenu/${menuId}` });
    },
    async show(lineUserIds, menuId) {
      const [first] = lineUserIds;
      if (menuId !== null && first !== undefined && lineUserIds.length === 1)
        // At once; several at a time take LINE a moment.
        await client({ method: "POST", path: `/v2/bot/user/${first}/richmenu/${menuId}` });
      else if (menuId !== null)
        await client({
          method: "POST",
          path: "/v2/bot/richmenu/bulk/link",
          json: { richMenuId: menuId, userIds: lineUserIds },
        });
      else await client({ method: "POST", path: "/v2/bot/richmenu/bulk/unlink", json: { userIds: lineUserIds } });
    },
    async replace(key, replacements) {
      const operations = replacements.map((each) => ({ type: "link", ...each }));
      try {
        const json = { operations, resumeRequestKey: key };
        const response = await client({ method: "POST", path: "/v2/bot/richmenu/batch", json });
        const requestId = response.headers.get("x-line-request-id");
        // Without an id nobody can ask how far it is.
        return requestId === null ? "refused" : { requestId };
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        if (error.status === 429) return "limited";
        if (error.status !== 400) throw error;
        return /in progress/i.test(error.message) ? "busy" : "refused";
      }
    },
    async replaced(requestId) {
      try {
        const query = new URLSearchParams({ requestId });
        const response = await client({ method: "GET", path: `/v2/bot/richmenu/progress/batch?${query}` });
        const phase = textIn(fieldsIn(await response.json()).phase);
        return phase === "succeeded" || phase === "failed" ? phase : "ongoing";
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        if (error.status === 404) return "unknown";
        // A hundred times an hour; it may be asked again later.
        if (error.status === 429) return "ongoing";
        throw error;
      }
    },
  };
}

async function shownToAll(client: RequestLine): Promise<string | null> {
  try {
    const response = await client({ method: "GET", path: "/v2/bot/user/all/richmenu" });
    return textIn(fieldsIn(await response.json()).richMenuId);
  } catch (error) {
    if (error instanceof LineError && error.status === 404) return null;
    throw error;
  }
}
