import { join } from "node:path";
import type pg from "pg";
import { startProcess } from "../../../tools/process/start-process.ts";
import type { Stack } from "../../../tools/stack/start-stack.ts";
import type { Bench } from "../program.ts";
import type { SimulatorDoor } from "../simulator-door.ts";
import type { Audience } from "./make-audience.ts";

const GIVE_UP_MS = 600_000;

/**
 * The yardstick: what a queue does that has one job for each person. The jobs are written in one statement, and a worker of the same library,
 * with as many calls under way as ours, pushes them one by one through the same adapter.
 */
export async function measurePlainQueue(
  setting: { stack: Stack; client: pg.Client; door: SimulatorDoor; audience: Audience; queue: number },
  { say, figure, stops }: Bench,
): Promise<void> {
  const { stack, client, door, queue } = setting;
  say(`the same to ${queue} by one job a person …`);
  let tell: () => void = () => {};
  const isReady = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const worker = startProcess({
    script: "bench/src/fan-out/plain-queue.ts",
    env: stack.environment,
    logFile: join(stack.dataDir, "logs", "plain-queue.log"),
    onLine: (line) => (line === "ready" ? tell() : undefined),
  });
  await stops.add(() => worker.stop());
  await Promise.race([
    isReady,
    worker.ended.then((how) => Promise.reject(new Error(`the queue's worker ended: ${how}\n${worker.lastLines()}`))),
  ]);
  const startedAt = Date.now();
  await client.query(
    `select count(*) from graphile_worker.add_jobs((
       select array_agg(json_populate_record(null::graphile_worker.job_spec, json_build_object(
         'identifier', 'bench.push', 'payload', json_build_object('to', u, 'retryKey', gen_random_uuid()))))
       from unnest($1::text[]) u))`,
    [setting.audience.reached.slice(0, queue)],
  );
  say(`  written after ${Date.now() - startedAt} ms`);
  const end = performance.now() + GIVE_UP_MS;
  for (let made = 0; made < queue; ) {
    if (performance.now() > end) throw new Error(`the queue sent ${made} of ${queue} in ${GIVE_UP_MS / 1_000} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    made = (await door.summariseByEndpoint("push")).deliveries;
  }
  let lastAt = 0;
  await door.readDeliveries({ endpoint: "push", since: startedAt }, ({ at }) => {
    lastAt = Math.max(lastAt, at);
  });
  const seconds = (lastAt - startedAt) / 1_000;
  say(`  ${queue} pushes in ${seconds.toFixed(2)} s`);
  figure("yardstick.fanout.job_per_person_seconds", seconds, "s");
  figure("yardstick.fanout.job_per_person_per_s", queue / seconds, "people/s");
}
