import type { FastifyInstance } from "fastify";
import type { Db, TablesOf } from "../db/db.ts";
import type { Jobs } from "../jobs/run-jobs.ts";
import type { Log } from "../log.ts";

export type TrafficActor = Readonly<{
  kind: "officer" | "member" | "anyone";
  id: string | null;
}>;

const FLUSH_EVERY_MS = 1_000;

declare module "fastify" {
  interface FastifyRequest {
    /** Set by whoever recognised the caller, so that the traffic log can name them by id. */
    trafficActor?: TrafficActor;
  }
}

/**
 * Logs who used which service when: route pattern, status, address, opaque id; no query, no body (Computer Crime Act, section 26).
 * Rows are gathered for a second and written in one statement, so that a request never waits for it.
 */
export function logTraffic(app: FastifyInstance, { db, log }: { db: Db; log: Log }): void {
  let rows: {
    actorKind: string;
    actorId: string | null;
    method: string;
    route: string;
    status: number;
    address: string;
    at: Date;
  }[] = [];
  const flush = async (): Promise<void> => {
    const batch = rows;
    rows = [];
    if (batch.length === 0) return;
    await db.withTables<TablesOf<"platform">>().insertInto("platform.traffic").values(batch).execute();
  };
  const timer = setInterval(
    () => flush().catch((error) => log.error({ err: error }, "traffic log not written")),
    FLUSH_EVERY_MS,
  );
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url;
    if (route === undefined || !/^\/(api|line|files|console|liff)/.test(route)) return;
    const actor = request.trafficActor ?? { kind: "anyone", id: null };
    rows.push({
      actorKind: actor.kind,
      actorId: actor.id,
      method: request.method,
      route,
      status: reply.statusCode,
      address: request.ip,
      at: new Date(),
    });
  });
  app.addHook("onClose", async () => {
    clearInterval(timer);
    await flush();
  });
}

/** Deletes what is older than 90 days, daily; the table itself refuses anything younger. */
export const trafficJobs = (db: Db): Jobs => ({
  handlers: {
    "traffic.forget": async () => {
      await db
        .withTables<TablesOf<"platform">>()
        .deleteFrom("platform.traffic")
        .where("at", "<", new Date(Date.now() - 91 * 86_400_000))
        .execute();
    },
  },
  cron: ["15 19 * * * traffic.forget"],
});
