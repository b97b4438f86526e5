import { newReadToken } from "../../state/read-tokens.ts";
import { type Rows, stranger, type World } from "./world.ts";

/** The account, people and groups, signs of life in the chat, and the webhook's address. */
export function peopleRows({ bot, nobody, newFriend, door }: World): Rows {
  /** No group can be made here, so that LINE's answer to all of them is 404. */
  const noGroup = (refused: () => Promise<unknown>) => ({ refused, status: 404 });

  return {
    "GET /v2/bot/info": { ok: () => bot.getBotInfo(), refused: () => nobody.getBotInfo(), status: 401 },
    "GET /v2/bot/profile/:userId": {
      ok: async () => bot.getProfile(await newFriend()),
      refused: () => bot.getProfile(stranger),
      status: 404,
    },
    "GET /v2/bot/followers/ids": {
      ok: () => bot.getFollowers(undefined, 1000),
      refused: async () => {
        await door("/account", { isVerified: false }, "PUT");
        try {
          return await bot.getFollowers();
        } finally {
          await door("/account", { isVerified: true }, "PUT");
        }
      },
      status: 403,
    },
    "POST /v2/bot/user/:userId/linkToken": {
      ok: async () => bot.issueLinkToken(await newFriend()),
      refused: () => bot.issueLinkToken(stranger),
      status: 404,
    },
    "GET /v2/bot/group/:groupId/summary": noGroup(() => bot.getGroupSummary("C1")),
    "GET /v2/bot/group/:groupId/members/count": noGroup(() => bot.getGroupMemberCount("C1")),
    "GET /v2/bot/group/:groupId/members/ids": noGroup(() => bot.getGroupMembersIds("C1")),
    "GET /v2/bot/group/:groupId/member/:userId": noGroup(() => bot.getGroupMemberProfile("C1", stranger)),
    "POST /v2/bot/group/:groupId/leave": noGroup(() => bot.leaveGroup("C1")),
    "GET /v2/bot/room/:roomId/members/count": noGroup(() => bot.getRoomMemberCount("R1")),
    "GET /v2/bot/room/:roomId/members/ids": noGroup(() => bot.getRoomMembersIds("R1")),
    "GET /v2/bot/room/:roomId/member/:userId": noGroup(() => bot.getRoomMemberProfile("R1", stranger)),
    "POST /v2/bot/room/:roomId/leave": noGroup(() => bot.leaveRoom("R1")),
    "POST /v2/bot/chat/loading/start": {
      ok: async () => bot.showLoadingAnimation({ chatId: await newFriend(), loadingSeconds: 60 }),
      refused: () => bot.showLoadingAnimation({ chatId: stranger, loadingSeconds: 61 }),
      status: 400,
    },
    "POST /v2/bot/chat/markAsRead": {
      ok: async () => bot.markMessagesAsReadByToken({ markAsReadToken: newReadToken(await newFriend(), "1") }),
      refused: () => bot.markMessagesAsReadByToken({ markAsReadToken: "none" }),
      status: 400,
    },
    "PUT /v2/bot/channel/webhook/endpoint": {
      ok: () => bot.setWebhookEndpoint({ endpoint: "https://example.com/webhook" }),
      refused: () => bot.setWebhookEndpoint({ endpoint: "http://example.com/webhook" }),
      status: 400,
    },
    "GET /v2/bot/channel/webhook/endpoint": {
      ok: () => bot.getWebhookEndpoint(),
      refused: () => nobody.getWebhookEndpoint(),
      status: 401,
    },
    "POST /v2/bot/channel/webhook/test": {
      ok: () => bot.testWebhookEndpoint({ endpoint: "http://127.0.0.1:1/nobody-there" }),
      refused: () => bot.testWebhookEndpoint({ endpoint: "nowhere" }),
      status: 400,
    },
  };
}
