import { randomUUID } from "node:crypto";
import { hello, nothing, type Rows, stranger, type World } from "./world.ts";

const yesterday = "20260101";

/** What sends, what counts what was sent, and what people sent. */
export function sendingRows({ bot, nobody, line, newFriend, newPhoto }: World): Rows {
  const newReplyToken = async () => line.simulator.replyTokens.issue(await newFriend());
  const refusedAs400 = (refused: () => Promise<unknown>) => ({ refused, status: 400 });
  const refusedAs401 = (refused: () => Promise<unknown>) => ({ refused, status: 401 });
  const validate = (name: "Reply" | "Push" | "Multicast" | "Narrowcast" | "Broadcast") => ({
    ok: () => bot[`validate${name}`]({ messages: [hello] }),
    ...refusedAs400(() => bot[`validate${name}`]({ messages: [nothing] })),
  });
  const sentCount = (name: "Reply" | "Push" | "Multicast" | "Broadcast") => ({
    ok: () => bot[`getNumberOfSent${name}Messages`](yesterday),
    ...refusedAs400(() => bot[`getNumberOfSent${name}Messages`]("yesterday")),
  });

  return {
    "POST /v2/bot/message/reply": {
      ok: async () => bot.replyMessage({ replyToken: await newReplyToken(), messages: [hello] }),
      ...refusedAs400(() => bot.replyMessage({ replyToken: "none", messages: [hello] })),
    },
    "POST /v2/bot/message/push": {
      ok: async () => bot.pushMessage({ to: await newFriend(), messages: [hello] }, randomUUID()),
      ...refusedAs400(() => bot.pushMessage({ to: "me", messages: [hello] })),
    },
    "POST /v2/bot/message/multicast": {
      ok: async () => bot.multicast({ to: [await newFriend(), stranger], messages: [hello] }, randomUUID()),
      ...refusedAs400(() => bot.multicast({ to: [], messages: [hello] })),
    },
    "POST /v2/bot/message/broadcast": {
      ok: () => bot.broadcast({ messages: [hello] }, randomUUID()),
      ...refusedAs400(() => bot.broadcast({ messages: [] })),
    },
    "POST /v2/bot/message/validate/reply": validate("Reply"),
    "POST /v2/bot/message/validate/push": validate("Push"),
    "POST /v2/bot/message/validate/multicast": validate("Multicast"),
    "POST /v2/bot/message/validate/narrowcast": validate("Narrowcast"),
    "POST /v2/bot/message/validate/broadcast": validate("Broadcast"),
    "GET /v2/bot/message/quota": { ok: () => bot.getMessageQuota(), ...refusedAs401(() => nobody.getMessageQuota()) },
    "GET /v2/bot/message/quota/consumption": {
      ok: () => bot.getMessageQuotaConsumption(),
      ...refusedAs401(() => nobody.getMessageQuotaConsumption()),
    },
    "GET /v2/bot/message/delivery/reply": sentCount("Reply"),
    "GET /v2/bot/message/delivery/push": sentCount("Push"),
    "GET /v2/bot/message/delivery/multicast": sentCount("Multicast"),
    "GET /v2/bot/message/delivery/broadcast": sentCount("Broadcast"),
    "GET /v2/bot/message/aggregation/info": {
      ok: () => bot.getAggregationUnitUsage(),
      ...refusedAs401(() => nobody.getAggregationUnitUsage()),
    },
    "GET /v2/bot/message/aggregation/list": {
      ok: () => bot.getAggregationUnitNameList("100"),
      ...refusedAs400(() => bot.getAggregationUnitNameList("101")),
    },
    "GET /v2/bot/insight/message/delivery": {
      ok: () => bot.getNumberOfMessageDeliveries(yesterday),
      ...refusedAs400(() => bot.getNumberOfMessageDeliveries("yesterday")),
    },
    "GET /v2/bot/insight/followers": {
      ok: () => bot.getNumberOfFollowers(yesterday),
      ...refusedAs400(() => bot.getNumberOfFollowers("yesterday")),
    },
    "GET /v2/bot/insight/demographic": {
      ok: () => bot.getFriendsDemographics(),
      ...refusedAs401(() => nobody.getFriendsDemographics()),
    },
    "GET /v2/bot/insight/message/event": {
      ok: async () => {
        const { httpResponse } = await bot.broadcastWithHttpInfo({ messages: [hello] });
        return bot.getMessageEvent(httpResponse.headers.get("x-line-request-id") ?? "");
      },
      refused: () => bot.getMessageEvent("none"),
      status: 404,
    },
    "GET /v2/bot/insight/message/event/aggregation": {
      ok: () => bot.getStatisticsPerUnit("news", "20260101", "20260130"),
      ...refusedAs400(() => bot.getStatisticsPerUnit("news", "20260130", "20260101")),
    },
    "GET /v2/bot/message/:messageId/content": {
      ok: async () => bot.getMessageContent(await newPhoto()),
      refused: () => bot.getMessageContent("1"),
      status: 404,
    },
    "GET /v2/bot/message/:messageId/content/preview": {
      ok: async () => bot.getMessageContentPreview(await newPhoto()),
      refused: () => bot.getMessageContentPreview("1"),
      status: 404,
    },
    "GET /v2/bot/message/:messageId/content/transcoding": {
      ok: async () => bot.getMessageContentTranscodingByMessageId(await newPhoto()),
      refused: () => bot.getMessageContentTranscodingByMessageId("1"),
      status: 404,
    },
  };
}
