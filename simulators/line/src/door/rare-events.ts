import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { quoteTokenOf } from "../state/quote-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { sendEvent } from "../webhooks/events.ts";
import { type ByUser, findPerson } from "./door-error.ts";
import { answerEvent } from "./events.ts";

const link = z.strictObject({ result: z.enum(["ok", "failed"]).default("ok"), nonce: z.string().min(10).max(255) });

const beacon = z.strictObject({
  hwid: z.string().regex(/^[0-9a-f]{10}$/, "must be ten hexadecimal digits"),
  type: z.enum(["enter", "banner", "stay"]).default("enter"),
  /** The beacon's own message, up to 13 bytes. */
  dm: z
    .string()
    .regex(/^([0-9a-f]{2}){1,13}$/, "must be hexadecimal digits of 1 to 13 bytes")
    .optional(),
});

const video = z.strictObject({ trackingId: z.string().min(1).max(100) });

const membership = z.strictObject({ type: z.enum(["joined", "left", "renewed"]), membershipId: z.int().min(1) });

const edit = z.strictObject({
  messageId: z.string(),
  text: z.string().min(1).max(5000),
  groupId: z
    .string()
    .regex(/^C[0-9a-f]{32}$/)
    .default(`C${"0".repeat(31)}1`),
});

/** A property that was given stays, one that was not is not there at all: LINE leaves out, it never sends null. */
const given = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Events that few bots ever see (LINE's reference, "Webhook event objects"). */
export function serveRareEvents(app: FastifyInstance, simulator: Simulator): void {
  app.post<ByUser>("/users/:userId/account-link", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    const linked = link.parse(request.body);
    // Where linking failed there is nothing to reply to.
    const replyToken = linked.result === "failed" ? { withReplyToken: false } : {};
    return answerEvent(request, sendEvent(simulator, userId, { type: "accountLink", link: linked }, replyToken));
  });

  app.post<ByUser>("/users/:userId/beacon", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    return answerEvent(
      request,
      sendEvent(simulator, userId, { type: "beacon", beacon: given(beacon.parse(request.body)) }),
    );
  });

  app.post<ByUser>("/users/:userId/video-play-complete", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    const videoPlayComplete = video.parse(request.body);
    return answerEvent(request, sendEvent(simulator, userId, { type: "videoPlayComplete", videoPlayComplete }));
  });

  app.post<ByUser>("/users/:userId/membership", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    const changed = membership.parse(request.body);
    return answerEvent(request, sendEvent(simulator, userId, { type: "membership", membership: changed }));
  });

  /** Only in groups can a message be changed (LINE's OpenAPI file of the webhooks, `MessageEditedEvent`). */
  app.post<ByUser>("/users/:userId/edit", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    const { messageId, text, groupId } = edit.parse(request.body);
    const event = {
      type: "messageEdited",
      source: { type: "group", groupId, userId },
      message: { type: "text", id: messageId, text, ...quoteTokenOf("text", messageId) },
    };
    return answerEvent(request, sendEvent(simulator, userId, event));
  });
}
