import type { Runner } from "graphile-worker";
import type pg from "pg";
import type { Log } from "../log.ts";

const BEAT_EVERY_MS = 5_000;
const DEAD_AFTER = "15 seconds";

/**
 * Says "alive" every 5 s for this process's pool of workers (jobs are locked in the pool's name, not in a worker's), and frees the jobs
 * of pools that have been silent for 15 s, on start and with every third beat. After kill -9 a job so runs again within half a minute.
 */
export async function startHeartbeat({
  pool,
  runner,
  log,
}: {
  pool: pg.Pool;
  runner: Runner;
  log: Log;
}): Promise<{ stop(): Promise<void> }> {
  const ids = new Set<string>();
  const notice = ({ worker }: { worker: { workerPool: { id: string } } }): void => void ids.add(worker.workerPool.id);
  runner.events.on("worker:create", notice);
  // Workers made before we listened show themselves when they look for their next job.
  runner.events.on("worker:getJob:start", notice);

  const beat = async (): Promise<void> => {
    if (ids.size === 0) return;
    await pool.query(
      `insert into platform.worker (id) select unnest($1::text[])
       on conflict (id) do update set heartbeat_at = now()`,
      [[...ids]],
    );
  };
  const freeTheDead = async (): Promise<void> => {
    const { rows } = await pool.query<{ freed: string }>(`
      with dead as (
        select distinct locked_by as id from graphile_worker._private_jobs j
        where locked_by is not null and locked_at < now() - interval '${DEAD_AFTER}'
          and not exists (select from platform.worker w where w.id = j.locked_by and w.heartbeat_at > now() - interval '${DEAD_AFTER}')
      ), freed as (select graphile_worker.force_unlock_workers(array_agg(id)) from dead having count(*) > 0)
      select count(*) as freed from freed`);
    if (Number(rows[0]?.freed) > 0) log.warn("jobs of a dead worker were freed");
    await pool.query("delete from platform.worker where heartbeat_at < now() - interval '1 day'");
  };

  let beats = 0;
  let running: Promise<void> = freeTheDead();
  await running;
  const timer = setInterval(() => {
    beats += 1;
    running = (beats % 3 === 0 ? beat().then(freeTheDead) : beat()).catch((error) =>
      log.warn({ err: error }, "heartbeat missed"),
    );
  }, BEAT_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
      await pool.query("delete from platform.worker where id = any($1)", [[...ids]]);
    },
  };
}
