import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { answerNotFound } from "./not-found.ts";

const APPS = path.join(import.meta.dirname, "../../../..");

/** The built web apps: the console under /console, the citizen's pages everywhere else that no other door serves. */
export async function webApps(http: FastifyInstance): Promise<void> {
  const consoleDist = path.join(APPS, "console/dist");
  const citizenDist = path.join(APPS, "citizen/dist");
  if (!existsSync(consoleDist) || !existsSync(citizenDist)) return answerNotFound(http, { sendPage: null });
  const cached = {
    immutable: true,
    maxAge: "365d",
    decorateReply: false,
    // The build writes .br and .gz beside scripts and styles.
    preCompressed: true,
  } as const;
  await http.register(fastifyStatic, {
    root: path.join(consoleDist, "assets"),
    prefix: "/console/assets/",
    ...cached,
  });
  await http.register(fastifyStatic, {
    root: path.join(citizenDist, "assets"),
    prefix: "/assets/",
    ...cached,
  });
  await http.register(fastifyStatic, { root: citizenDist, serve: false });
  const page =
    (root: string) =>
    async (
      _request: unknown,
      reply: {
        sendFile(name: string, root: string): unknown;
        header(name: string, value: string): unknown;
      },
    ) => {
      reply.header("cache-control", "no-cache");
      return reply.sendFile("index.html", root);
    };
  for (const url of ["/console", "/console/*"]) http.get(url, page(consoleDist));
  for (const url of ["/", "/map", "/news", "/services", "/data", "/track", "/track/*", "/liff", "/liff/*"])
    http.get(url, page(citizenDist));
  answerNotFound(http, { sendPage: page(citizenDist) });
}
