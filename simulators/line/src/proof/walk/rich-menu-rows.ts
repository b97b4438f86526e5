import { menu, type Rows, stranger, type World } from "./world.ts";

const unknown = { richMenuId: "richmenu-none" };

/** Rich menus: themselves, their pictures, aliases, and who sees which. */
export function richMenuRows({ bot, nobody, newFriend, newMenu, image }: World): Rows {
  let aliases = 0;
  async function newAlias(): Promise<string> {
    const richMenuAliasId = `alias-${++aliases}`;
    await bot.createRichMenuAlias({ richMenuAliasId, richMenuId: await newMenu() });
    return richMenuAliasId;
  }
  const missing = (refused: () => Promise<unknown>) => ({ refused, status: 404 });
  const wrong = (refused: () => Promise<unknown>) => ({ refused, status: 400 });

  return {
    "POST /v2/bot/richmenu": {
      ok: () => bot.createRichMenu(menu),
      ...wrong(() => bot.createRichMenu({ ...menu, name: "" })),
    },
    "POST /v2/bot/richmenu/validate": {
      ok: () => bot.validateRichMenuObject(menu),
      ...wrong(() => bot.validateRichMenuObject({ ...menu, chatBarText: "x".repeat(15) })),
    },
    "GET /v2/bot/richmenu/list": {
      ok: () => bot.getRichMenuList(),
      refused: () => nobody.getRichMenuList(),
      status: 401,
    },
    "GET /v2/bot/richmenu/:richMenuId": {
      ok: async () => bot.getRichMenu(await newMenu()),
      ...missing(() => bot.getRichMenu("richmenu-none")),
    },
    "DELETE /v2/bot/richmenu/:richMenuId": {
      ok: async () => bot.deleteRichMenu(await newMenu()),
      ...missing(() => bot.deleteRichMenu("richmenu-none")),
    },
    "POST /v2/bot/richmenu/:richMenuId/content": {
      ok: async () => bot.setRichMenuImage(await newMenu({ hasImage: false }), image),
      ...wrong(async () => bot.setRichMenuImage(await newMenu(), image)),
    },
    "GET /v2/bot/richmenu/:richMenuId/content": {
      ok: async () => bot.getRichMenuImage(await newMenu()),
      ...missing(async () => bot.getRichMenuImage(await newMenu({ hasImage: false }))),
    },
    "POST /v2/bot/user/all/richmenu/:richMenuId": {
      ok: async () => bot.setDefaultRichMenu(await newMenu()),
      ...wrong(async () => bot.setDefaultRichMenu(await newMenu({ hasImage: false }))),
    },
    "GET /v2/bot/user/all/richmenu": {
      ok: async () => {
        await bot.setDefaultRichMenu(await newMenu());
        return bot.getDefaultRichMenuId();
      },
      ...missing(async () => {
        await bot.cancelDefaultRichMenu();
        return bot.getDefaultRichMenuId();
      }),
    },
    "DELETE /v2/bot/user/all/richmenu": {
      ok: () => bot.cancelDefaultRichMenu(),
      refused: () => nobody.cancelDefaultRichMenu(),
      status: 401,
    },
    "POST /v2/bot/user/:userId/richmenu/:richMenuId": {
      ok: async () => bot.linkRichMenuIdToUser(await newFriend(), await newMenu()),
      ...missing(() => bot.linkRichMenuIdToUser(stranger, "richmenu-none")),
    },
    "GET /v2/bot/user/:userId/richmenu": {
      ok: async () => {
        const userId = await newFriend();
        await bot.linkRichMenuIdToUser(userId, await newMenu());
        return bot.getRichMenuIdOfUser(userId);
      },
      ...missing(() => bot.getRichMenuIdOfUser(stranger)),
    },
    "DELETE /v2/bot/user/:userId/richmenu": {
      ok: async () => bot.unlinkRichMenuIdFromUser(await newFriend()),
      ...wrong(() => bot.unlinkRichMenuIdFromUser("U1")),
    },
    "POST /v2/bot/richmenu/bulk/link": {
      ok: async () => bot.linkRichMenuIdToUsers({ richMenuId: await newMenu(), userIds: [await newFriend()] }),
      ...wrong(async () => bot.linkRichMenuIdToUsers({ richMenuId: await newMenu(), userIds: [] })),
    },
    "POST /v2/bot/richmenu/bulk/unlink": {
      ok: async () => bot.unlinkRichMenuIdFromUsers({ userIds: [await newFriend()] }),
      ...wrong(() => bot.unlinkRichMenuIdFromUsers({ userIds: ["U1"] })),
    },
    "POST /v2/bot/richmenu/batch": {
      ok: () => bot.richMenuBatch({ operations: [{ type: "unlinkAll" }] }),
      ...wrong(() => bot.richMenuBatch({ operations: [{ type: "unlink", from: unknown.richMenuId }] })),
    },
    "POST /v2/bot/richmenu/validate/batch": {
      ok: () => bot.validateRichMenuBatchRequest({ operations: [{ type: "unlinkAll" }] }),
      ...wrong(() => bot.validateRichMenuBatchRequest({ operations: [] })),
    },
    "GET /v2/bot/richmenu/progress/batch": {
      ok: async () => {
        const { httpResponse } = await bot.richMenuBatchWithHttpInfo({ operations: [{ type: "unlinkAll" }] });
        return bot.getRichMenuBatchProgress(httpResponse.headers.get("x-line-request-id") ?? "");
      },
      ...missing(() => bot.getRichMenuBatchProgress("none")),
    },
    "POST /v2/bot/richmenu/alias": {
      ok: () => newAlias(),
      ...wrong(() => bot.createRichMenuAlias({ richMenuAliasId: "new", ...unknown })),
    },
    "GET /v2/bot/richmenu/alias/list": {
      ok: () => bot.getRichMenuAliasList(),
      refused: () => nobody.getRichMenuAliasList(),
      status: 401,
    },
    "GET /v2/bot/richmenu/alias/:aliasId": {
      ok: async () => bot.getRichMenuAlias(await newAlias()),
      ...missing(() => bot.getRichMenuAlias("none")),
    },
    "POST /v2/bot/richmenu/alias/:aliasId": {
      ok: async () => bot.updateRichMenuAlias(await newAlias(), { richMenuId: await newMenu() }),
      ...wrong(async () => bot.updateRichMenuAlias(await newAlias(), unknown)),
    },
    "DELETE /v2/bot/richmenu/alias/:aliasId": {
      ok: async () => bot.deleteRichMenuAlias(await newAlias()),
      ...missing(() => bot.deleteRichMenuAlias("none")),
    },
  };
}
