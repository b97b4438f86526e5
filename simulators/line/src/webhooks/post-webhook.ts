import { createHmac } from "node:crypto";
import http from "node:http";
import https from "node:https";

/** LINE waits two seconds for the answer (its webhook error statistics call more "request_timeout"). */
export const webhookTimeoutMs = 2000;

export type WebhookOutcome = {
  readonly delivered: boolean;
  readonly durationMs: number;
  readonly status?: number;
  /** LINE's own words for what went wrong. */
  readonly reason?: "could_not_connect" | "request_timeout" | "error_status_code" | "unclassified";
};

export type WebhookTarget = {
  readonly url: string;
  readonly channelSecret: string;
  readonly signatureHeader: string;
  readonly agents: { readonly http: http.Agent; readonly https: https.Agent };
};

/** The product closed a kept connection just as it was used again; nothing of an answer has come. */
class StaleConnection extends Error {}

function post(
  { url, channelSecret, signatureHeader, agents }: WebhookTarget,
  bytes: Buffer,
): Promise<Omit<WebhookOutcome, "durationMs">> {
  const signature = createHmac("sha256", channelSecret).update(bytes).digest("base64");
  const isHttps = url.startsWith("https:");

  return new Promise((resolve, reject) => {
    const request = (isHttps ? https : http).request(url, {
      method: "POST",
      agent: isHttps ? agents.https : agents.http,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-length": bytes.length,
        "user-agent": "LineBotWebhook/2.0",
        [signatureHeader]: signature,
      },
    });
    const giveUp = () => {
      resolve({ delivered: false, reason: "request_timeout" });
      request.destroy();
    };
    // Node runs timers before it reads sockets: after a long piece of work of its own the answer may be there, unread.
    const deadline = setTimeout(() => setImmediate(giveUp), webhookTimeoutMs);
    request.on("response", (response) => {
      const status = response.statusCode ?? 0;
      response.resume();
      response.on("close", () => {
        clearTimeout(deadline);
        const delivered = status >= 200 && status < 300;
        resolve({ delivered, status, ...(delivered ? {} : { reason: "error_status_code" as const }) });
      });
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(deadline);
      if (request.reusedSocket && error.code === "ECONNRESET") return reject(new StaleConnection());
      const refused = error.code === "ECONNREFUSED" || error.code === "ENOTFOUND" || error.code === "EHOSTUNREACH";
      resolve({ delivered: false, reason: refused ? "could_not_connect" : "unclassified" });
    });
    request.end(bytes);
  });
}

/** Signs the exact bytes of the body and posts them. What goes wrong outside is in the outcome, never thrown. */
export async function postWebhook(target: WebhookTarget, body: string): Promise<WebhookOutcome> {
  const bytes = Buffer.from(body);
  const startedAt = performance.now();
  for (;;) {
    try {
      return { ...(await post(target, bytes)), durationMs: performance.now() - startedAt };
    } catch (error) {
      // Each try uses up one stale connection, so this ends (Node's documentation of `request.reusedSocket`).
      if (error instanceof StaleConnection) continue;
      // An address that Node cannot call at all.
      return { delivered: false, reason: "could_not_connect", durationMs: performance.now() - startedAt };
    }
  }
}
