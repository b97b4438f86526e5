import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Check } from "../checks/check.ts";
import { check } from "../checks/check-body.ts";
import { broadcastRequest, multicastRequest, pushRequest, replyRequest, validateRequest } from "../checks/requests.ts";
import type { JsonObject } from "../json.ts";
import type { SendEndpoint } from "../state/ledger.ts";
import type { SentMessage } from "../state/sent-messages.ts";
import type { Simulator } from "../state/simulator.ts";
import { deliver, type Send } from "./deliver.ts";
import { badRequest } from "./line-error.ts";
import { acceptOnce, readRetryKey } from "./retry-key.ts";

const messagesOf = (body: JsonObject): JsonObject[] => body["messages"] as JsonObject[];

/** The name under which LINE keeps statistics of it; one at most. */
const unitOf = (body: JsonObject) => (body["customAggregationUnits"] as string[] | undefined)?.[0];

type Keyed = {
  readonly to: (body: JsonObject) => Send["to"];
  readonly answer?: (sent: SentMessage[]) => JsonObject;
};

/** Reply, push, multicast and broadcast, and the dry runs of their messages. */
export function serveSending(app: FastifyInstance, simulator: Simulator): void {
  const { replyTokens } = simulator;

  /** An endpoint that knows retry keys. `to` says whom it reaches; LINE answers `{}` unless `answer` says otherwise. */
  function serveKeyed(endpoint: SendEndpoint, passes: Check, { to, answer = () => ({}) }: Keyed): void {
    app.post(`/v2/bot/message/${endpoint}`, async (request) => {
      const requestId = request.id;
      const retryKey = readRetryKey(request);
      return acceptOnce(simulator, { retryKey, requestId }, () => {
        const body = check(passes, request.body);
        const [messages, unit] = [messagesOf(body), unitOf(body)];
        return answer(deliver(simulator, { endpoint, requestId, retryKey, to: to(body), messages, unit }));
      });
    });
  }

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

  serveKeyed("push", pushRequest, {
    to: (body) => {
      const to = String(body["to"]);
      // Groups and rooms are not simulated: none exists.
      if (!to.startsWith("U")) throw badRequest("Failed to send messages");
      return [to];
    },
    answer: (sentMessages) => ({ sentMessages }),
  });
  serveKeyed("multicast", multicastRequest, { to: (body) => body["to"] as string[] });
  serveKeyed("broadcast", broadcastRequest, { to: () => "friends" });

  for (const kind of ["reply", "push", "multicast", "narrowcast", "broadcast"]) {
    app.post(`/v2/bot/message/validate/${kind}`, async (request: FastifyRequest) => {
      check(validateRequest, request.body);
      return {};
    });
  }
}
