import type { FastifyInstance } from "fastify";
import type { Received } from "../../modules/conversations/index.ts";
import { AppError } from "../../platform/errors.ts";
import { readReceived } from "./read-received.ts";
import { isSignedByLine } from "./verify-signature.ts";

/**
 * `POST /line/webhook`: checks the signature over the bytes as they came, stores the events, then answers 200. LINE waits two seconds
 * and may send again what was not answered; whatever needs thought happens later.
 */
export async function webhookRoutes(
  http: FastifyInstance,
  options: { channelSecret: string; receive: (events: readonly Received[]) => Promise<void> },
): Promise<void> {
  // In a scope of its own, so that only this door gets raw bytes.
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    scope.post("/line/webhook", async (request, reply) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const signature = request.headers["x-line-signature"];
      const isSigned = isSignedByLine({
        bytes,
        signature: typeof signature === "string" ? signature : undefined,
        channelSecret: options.channelSecret,
      });
      if (!isSigned) throw new AppError("line.bad_signature", { status: 401 });
      const received = eventsOf(bytes).map(readReceived);
      if (received.length > 0) await options.receive(received);
      return reply.code(200).send({});
    });
  });
}

/** The events; none when LINE only verifies the address. Anything else that is no webhook is malformed. */
function eventsOf(bytes: Buffer): unknown[] {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw new AppError("input.malformed", { status: 400, cause });
  }
  const events = typeof body === "object" && body !== null && "events" in body ? body.events : undefined;
  if (!Array.isArray(events)) throw new AppError("input.malformed", { status: 400 });
  return events.filter((event) => typeof event === "object" && event !== null);
}
