import type { FastifyInstance } from "fastify";
import type { Simulator } from "../state/simulator.ts";

/** Proxies and browsers close a connection that is silent for long. */
const heartbeatMs = 20_000;

/** Who reads so slowly that more than this waits for them is let go: a phone connects again and reads everything anew. */
const unreadBytesMax = 1024 * 1024;

/** Server-sent events: which person's phone has something new. */
export function serveLive(app: FastifyInstance, { live }: Simulator): void {
  app.get("/live", (_request, reply) => {
    const { raw } = reply;
    reply.hijack();
    const allowed = reply.getHeader("access-control-allow-origin");
    raw.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-cache",
      ...(allowed === undefined ? {} : { "access-control-allow-origin": String(allowed), vary: "origin" }),
    });
    raw.write(": listening\n\n");
    const write = (text: string) => {
      if (raw.writableLength > unreadBytesMax) raw.destroy();
      // Until "close" comes, more may be told.
      if (!raw.destroyed) raw.write(text);
    };
    const heartbeat = setInterval(() => write(": still here\n\n"), heartbeatMs);
    const stop = live.listen(
      (change) => write(`data: ${JSON.stringify(change)}\n\n`),
      () => raw.end(),
    );
    raw.on("close", () => {
      clearInterval(heartbeat);
      stop();
    });
  });
}
