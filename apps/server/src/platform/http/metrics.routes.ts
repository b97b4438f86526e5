import { BlockList, isIPv6 } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sql } from "kysely";
import type pg from "pg";
import type { Db } from "../db/db.ts";
import { AppError } from "../errors.ts";

/** Figures by name; a name may carry labels: `database_pool_waiting{pool="web"}`. */
export type Gauges = Readonly<Record<string, number>>;

/** The machine itself, and networks that the Internet does not carry (RFC 1918, 4193, 4291). */
const NEAR = new BlockList();
for (const [net, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  NEAR.addSubnet(net, bits);
for (const [net, bits] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  NEAR.addSubnet(net, bits, "ipv6");

/**
 * `/metrics` in Prometheus' words (https://prometheus.io/docs/instrumenting/exposition_formats/), for whoever watches from the machine or its
 * own network; what came through a proxy may come from anywhere and gets nothing.
 * @param options.pools the process's pools by name
 * @param options.gauges the rooms' own
 */
export function metricsRoutes(
  app: FastifyInstance,
  options: { db: Db; pools: Readonly<Record<string, pg.Pool>>; gauges: readonly (() => Promise<Gauges>)[] },
): void {
  const { db, pools, gauges } = options;
  const lag = monitorEventLoopDelay();
  lag.enable();
  app.addHook("onClose", async () => void lag.disable());

  app.get("/metrics", async (request, reply) => {
    if (!isNear(request)) throw new AppError("request.not_found", { status: 404 });
    const given = await Promise.all([jobCounts(db), ...gauges.map((ask) => ask())]);
    const figures: Gauges = {
      process_resident_memory_bytes: process.memoryUsage.rss(),
      // Since the last time somebody asked.
      event_loop_lag_p99_seconds: lag.percentile(99) / 1e9,
      event_loop_lag_max_seconds: lag.max / 1e9,
      ...poolFigures(pools),
      ...Object.assign({}, ...given),
    };
    lag.reset();
    reply.type("text/plain; version=0.0.4; charset=utf-8");
    return Object.entries(figures)
      .map(([name, figure]) => `paknam_${name} ${figure}\n`)
      .join("");
  });
}

function isNear(request: FastifyRequest): boolean {
  const { headers, socket } = request;
  if (headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined) return false;
  const address = (socket.remoteAddress ?? "").replace(/^::ffff:/, "").replace(/%.*$/, "");
  return address !== "" && NEAR.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

function poolFigures(pools: Readonly<Record<string, pg.Pool>>): Gauges {
  const figures = Object.entries(pools).flatMap(([name, pool]) => [
    [`database_pool_connections{pool="${name}"}`, pool.totalCount],
    [`database_pool_waiting{pool="${name}"}`, pool.waitingCount],
  ]);
  return Object.fromEntries(figures);
}

/** Jobs that are due and nobody has begun, and jobs that have used up their tries. */
async function jobCounts(db: Db): Promise<Gauges> {
  const { rows } = await sql<{ waiting: number; failed: number }>`
    select count(*) filter (where attempts < max_attempts and locked_at is null and run_at <= now())::int as waiting,
      count(*) filter (where attempts >= max_attempts)::int as failed
    from graphile_worker._private_jobs`.execute(db);
  return { jobs_waiting: rows[0]?.waiting ?? 0, jobs_failed: rows[0]?.failed ?? 0 };
}
