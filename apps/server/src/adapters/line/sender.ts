import type { MessageSender, Sent } from "../../modules/messages/index.ts";
import { fieldsIn, numberIn } from "./event-fields.ts";
import { LineError, LineUnreachable } from "./line-error.ts";
import type { Render } from "./render.ts";
import { renderMessages } from "./render-message.ts";
import type { LineRequest, RequestLine } from "./request-line.ts";

/** Half of what others have: the lease of a chunk, and with it the wait after a worker that died, is a little longer than this. */
const MULTICAST_TIMEOUT_MS = 5_000;

/** Sends through LINE's reply and push. */
export function makeSender({ client, render }: { client: RequestLine; render: Render }): MessageSender {
  const send = async (request: LineRequest): Promise<Sent> => {
    try {
      const response = await client(request);
      // Read to its end, so that the connection is free for the next call.
      await response.arrayBuffer().catch(() => undefined);
      return { kind: "sent" };
    } catch (error) {
      return judge(client, error);
    }
  };
  return {
    render: (messages) => renderMessages(render, messages),
    reply: ({ token, request }) =>
      send({ method: "POST", path: "/v2/bot/message/reply", json: { replyToken: token, messages: request } }),
    push: ({ lineUserId, request, retryKey }) =>
      send({
        method: "POST",
        path: "/v2/bot/message/push",
        json: { to: lineUserId, messages: request },
        headers: { "x-line-retry-key": retryKey },
      }),
    multicast: ({ lineUserIds, request, retryKey }) =>
      send({
        method: "POST",
        path: "/v2/bot/message/multicast",
        json: { to: lineUserIds, messages: request },
        headers: { "x-line-retry-key": retryKey },
        timeoutMs: MULTICAST_TIMEOUT_MS,
      }),
    readQuota: () => readQuota(client).catch(() => null),
  };
}

async function judge(client: RequestLine, error: unknown): Promise<Sent> {
  if (error instanceof LineUnreachable)
    return error.mayHaveArrived ? { kind: "unknown", error: error.message } : { kind: "unreachable" };
  if (!(error instanceof LineError)) throw error;
  const { status, message } = error;
  const said = `${status} ${message}`;
  if (status === 409) return { kind: "sent" };
  if (status === 400 && /invalid reply token/i.test(message)) return { kind: "bad-token" };
  if (status === 429) return { kind: (await isMonthUsedUp(client, message)) ? "month-used-up" : "too-fast" };
  // Our own access is at fault, not the message: it waits until somebody repairs that.
  if (status === 401) return { kind: "unreachable" };
  if (status >= 500 || status === 408) return { kind: "unknown", error: said };
  return { kind: "refused", error: said };
}

/** LINE gives one code for two things and promises nothing of the words: when they are new, the quota itself is asked. */
async function isMonthUsedUp(client: RequestLine, message: string): Promise<boolean> {
  if (/monthly limit/i.test(message)) return true;
  if (/rate limit/i.test(message)) return false;
  try {
    const { limit, used } = await readQuota(client);
    return limit !== null && used >= limit;
  } catch {
    return false;
  }
}

async function readQuota(client: RequestLine): Promise<{ limit: number | null; used: number }> {
  const read = async (path: string): Promise<Record<string, unknown>> =>
    fieldsIn(await (await client({ method: "GET", path })).json());
  const { type, value } = await read("/v2/bot/message/quota");
  const { totalUsage } = await read("/v2/bot/message/quota/consumption");
  return { limit: type === "limited" ? (numberIn(value) ?? null) : null, used: numberIn(totalUsage) ?? 0 };
}
