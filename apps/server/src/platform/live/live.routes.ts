import type { FastifyInstance } from "fastify";
import type { Callers } from "../auth/callers.ts";
import { AppError } from "../errors.ts";
import type { LiveHub } from "./live-hub.ts";

const PING_EVERY_MS = 20_000;

/** `/api/live`: server-sent events for whoever is signed in; a comment every 20 s keeps proxies from closing it. */
export function liveRoutes(app: FastifyInstance, { hub, callers }: { hub: LiveHub; callers: Callers }): void {
  app.get("/api/live", async (request, reply) => {
    const officer = await callers.officer(request);
    const member = officer ? null : await callers.member(request);
    if (!officer && !member) throw new AppError("session.missing", { status: 401 });
    const topics = officer
      ? [`organisation:${officer.organisationId}`, ...(officer.isCentre ? ["centre"] : [])]
      : [`member:${member?.memberId}`];
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    stream.write("retry: 2000\n\n");
    const leave = hub.open({
      topics: new Set(topics),
      send: (event) => stream.write(`data: ${JSON.stringify(event)}\n\n`),
    });
    const ping = setInterval(() => stream.write(": still here\n\n"), PING_EVERY_MS);
    stream.on("close", () => {
      clearInterval(ping);
      leave();
    });
  });
}
