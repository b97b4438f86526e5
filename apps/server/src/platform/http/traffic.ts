import { isIP } from "node:net";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { Db, TablesOf } from "../db/db.ts";
import type { Jobs } from "../jobs/run-jobs.ts";
import type { Log } from "../log.ts";

export type TrafficActor = Readonly<{
  kind: "officer" | "member" | "anyone";
  id: string | null;
}>;

const FLUSH_EVERY_MS = 1_000;
/** Kept while the database is away: about a minute of a busy hour. */
const MOST_WAITING = 10_000;

type Row = Readonly<{
  actorKind: string;
  actorId: string | null;
  method: string;
  route: string;
  status: number;
  address: string | null;
  at: Date;
}>;

declare module "fastify" {
  interface FastifyRequest {
    /** Set by whoever recognised the caller, so that the traffic log can name them by id. */
    trafficActor?: TrafficActor;
  }
}

/**
 * Logs who used which service when: route pattern, status, address, opaque id; no query, no body (Computer Crime Act, section 26).
 * Rows are gathered for a second and written in one statement, so that a request never waits for it; what could not be written is
 * tried again with the next.
 */
export function logTraffic(app: FastifyInstance, { db, clock, log }: { db: Db; clock: Clock; log: Log }): void {
  let rows: Row[] = [];
  const flush = async (): Promise<void> => {
    const batch = rows;
    rows = [];
    if (batch.length === 0) return;
    await write(batch).catch((error) => {
      const kept = [...batch, ...rows];
      rows = kept.slice(-MOST_WAITING);
      log.error({ err: error, lost: kept.length - rows.length }, "traffic log not written, will be tried again");
    });
  };
  const write = async (batch: readonly Row[]): Promise<void> => {
    // One parameter, not seven a row: building those held every request up for 13 to 40 ms each second at 500 requests/s, and PostgreSQL
    // takes 65,535 at most.
    await sql`insert into platform.traffic (actor_kind, actor_id, method, route, status, address, at)
      select "actorKind", "actorId", method, route, status, address, at from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        as row ("actorKind" text, "actorId" text, method text, route text, status smallint, address inet, at timestamptz)`.execute(
      db,
    );
  };
  const timer = setInterval(flush, FLUSH_EVERY_MS);
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
      address: addressOf(request.ip),
      at: clock.now(),
    });
  });
  app.addHook("onClose", async () => {
    clearInterval(timer);
    await flush();
  });
}

/** What a trusted proxy says of its caller may be no address; an interface's name behind it (`fe80::1%eth0`) is no part of it. */
function addressOf(ip: string): string | null {
  const address = ip.replace(/%.*$/, "");
  return isIP(address) === 0 ? null : address;
}

/** Deletes what is older than 90 days, daily; the table itself refuses anything younger. */
export const trafficJobs = (db: Db, clock: Clock): Jobs => ({
  handlers: {
    "traffic.forget": async () => {
      await db
        .withTables<TablesOf<"platform">>()
        .deleteFrom("platform.traffic")
        .where("at", "<", new Date(clock.now().getTime() - 91 * 86_400_000))
        .execute();
    },
  },
  cron: ["15 19 * * * traffic.forget"],
});
