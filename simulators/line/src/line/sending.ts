import type { FastifyInstance, FastifyRequest } from "fastify";
import { check } from "../checks/check-body.ts";
import { multicastRequest, pushRequest, replyRequest, validateRequest } from "../checks/requests.ts";
import type { JsonObject } from "../json.ts";
import type { Simulator } from "../state/simulator.ts";
import { deliver } from "./deliver.ts";
import { badRequest } from "./line-error.ts";
import { readRetryKey, refuseAccepted } from "./retry-key.ts";

const messagesOf = (body: JsonObject): JsonObject[] => body["messages"] as JsonObject[];

/** Reply, push and multicast, and the dry runs of their messages. */
export function serveSending(app: FastifyInstance, simulator: Simulator): void {
  const { replyTokens, retryKeys } = simulator;

  app.post("/v2/bot/message/reply", async (request) => {
    if (request.headers["x-line-retry-key"] !== undefined) throw badRequest("The retry key is not supported");
    const body = check(replyRequest, request.body);
    const userId = replyTokens.use(String(body["replyToken"]));
    if (userId === undefined) throw badRequest("Invalid reply token");
    const sentMessages = deliver(simulator, {
      endpoint: "reply",
      requestId: request.id,
      to: [userId],
      messages: messagesOf(body),
    });
    return { sentMessages };
  });

  app.post("/v2/bot/message/push", async (request) => {
    const retryKey = readRetryKey(request);
    refuseAccepted(simulator, retryKey);
    const body = check(pushRequest, request.body);
    const to = String(body["to"]);
    // Groups and rooms are not simulated: none exists.
    if (!to.startsWith("U")) throw badRequest("Failed to send messages");
    const sending = {
      endpoint: "push",
      requestId: request.id,
      retryKey,
      to: [to],
      messages: messagesOf(body),
    } as const;
    const answer = { sentMessages: deliver(simulator, sending) };
    if (retryKey !== undefined) retryKeys.accept(retryKey, request.id, answer);
    return answer;
  });

  app.post("/v2/bot/message/multicast", async (request) => {
    const retryKey = readRetryKey(request);
    refuseAccepted(simulator, retryKey);
    const body = check(multicastRequest, request.body);
    // A person named twice is reached once.
    const to = [...new Set(body["to"] as string[])];
    deliver(simulator, { endpoint: "multicast", requestId: request.id, retryKey, to, messages: messagesOf(body) });
    if (retryKey !== undefined) retryKeys.accept(retryKey, request.id, {});
    return {};
  });

  for (const kind of ["reply", "push", "multicast"]) {
    app.post(`/v2/bot/message/validate/${kind}`, async (request: FastifyRequest) => {
      check(validateRequest, request.body);
      return {};
    });
  }
}
