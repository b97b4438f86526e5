import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Callers } from "../auth/callers.ts";
import { ONLY_LOOKING_HEADER } from "../auth/sign-in.ts";
import { AppError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { LiveHub } from "./live-hub.ts";
import { type LiveStream, openLiveStream } from "./live-stream.ts";

const PING_EVERY_MS = 20_000;
/** A browser holds six connections to one host over HTTP/1.1; more is somebody who leaks them. */
const MOST_PER_CALLER = 6;

type Watcher = Readonly<{ key: string; topics: readonly string[] }>;

/**
 * `/api/live`: server-sent events for whoever is signed in. A comment every 20 s keeps proxies from closing it; with each the caller is
 * recognised anew, so that a suspension, a move or a session's end ends the stream too.
 */
export function liveRoutes(
  app: FastifyInstance,
  options: { hub: LiveHub; callers: Callers; log: Log; pingEveryMs?: number },
): void {
  const { hub, callers, log, pingEveryMs = PING_EVERY_MS } = options;
  const openOf = new Map<string, Set<LiveStream>>();

  const admit = (key: string, stream: LiveStream): (() => void) => {
    const streams = openOf.get(key) ?? new Set();
    openOf.set(key, streams.add(stream));
    const [oldest] = streams;
    if (streams.size > MOST_PER_CALLER && oldest) {
      streams.delete(oldest);
      oldest.makeRoom();
    }
    return () => {
      streams.delete(stream);
      if (streams.size === 0 && openOf.get(key) === streams) openOf.delete(key);
    };
  };

  app.get("/api/live", async (request, reply) => {
    const leavers: (() => void)[] = [];
    const stream = openLiveStream(reply.raw, () => {
      for (const leave of leavers) leave();
    });
    // A page left open in the background is no use of the session: watching never prolongs it.
    request.headers[ONLY_LOOKING_HEADER] = "1";
    const watcher = await recognise(callers, request);
    if (!watcher) throw new AppError("session.missing", { status: 401 });
    reply.hijack();
    if (stream.isOver()) return;
    stream.begin();
    leavers.push(
      admit(watcher.key, stream),
      hub.open({
        topics: new Set(watcher.topics),
        send: (event) => stream.write(`data: ${JSON.stringify(event)}\n\n`),
      }),
    );
    const ping = setInterval(async () => {
      if (await isStill(watcher, request)) stream.write(": still here\n\n");
      else stream.end();
    }, pingEveryMs);
    leavers.push(() => clearInterval(ping));
  });

  async function isStill(watcher: Watcher, request: FastifyRequest): Promise<boolean> {
    try {
      const now = await recognise(callers, request);
      return now?.key === watcher.key && now.topics.join() === watcher.topics.join();
    } catch (error) {
      if (error instanceof AppError) return false;
      // A database that rests for a moment says nothing about the caller: asked again with the next ping.
      log.warn({ err: error }, "a live page's caller could not be looked up");
      return true;
    }
  }
}

async function recognise(callers: Callers, request: FastifyRequest): Promise<Watcher | null> {
  const officer = await callers.officer(request);
  if (officer) {
    const topics = ["officers", `organisation:${officer.organisationId}`, ...(officer.isCentre ? ["centre"] : [])];
    return { key: `officer:${officer.officerId}`, topics };
  }
  const member = await callers.member(request);
  return member && { key: `member:${member.memberId}`, topics: [`member:${member.memberId}`] };
}
