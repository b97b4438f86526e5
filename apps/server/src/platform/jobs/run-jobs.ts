import { type CronItem, Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from "graphile-worker";
import type pg from "pg";
import { describeError } from "../describe-error.ts";
import type { Log } from "../log.ts";
import { startHeartbeat } from "./heartbeat.ts";

/** A job's handler: takes the payload that was enqueued; throwing means "again later". */
export type JobHandler = (payload: Record<string, unknown>) => Promise<void>;

/** Jobs of the rooms by name, and what runs by the clock: "15 19 * * * traffic.forget", in UTC. */
export type Jobs = Readonly<{
  handlers: Record<string, JobHandler>;
  cron?: readonly string[];
}>;

/** The library narrates each job at its level "info": for us that is debugging. */
const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** The queue's own tables. */
export async function migrateJobs(connectionString: string): Promise<void> {
  await runMigrations({ connectionString });
}

/**
 * Works the queue until `stop`. The workers' heartbeat frees the jobs of dead workers within seconds
 * (graphile-worker alone waits 4 hours).
 */
export async function runJobs(options: {
  pool: pg.Pool;
  jobs: readonly Jobs[];
  log: Log;
  concurrency?: number;
}): Promise<{ stop(): Promise<void> }> {
  const { pool, jobs, log } = options;
  const taskList: TaskList = {};
  for (const [name, handler] of jobs.flatMap((each) => Object.entries(each.handlers))) {
    if (name in taskList) throw new Error(`Two handlers for the job ${name}`);
    taskList[name] = async (payload) => {
      try {
        await handler(payload as Record<string, unknown>);
      } catch (error) {
        log.warn({ err: error, job: name }, "job failed, will be tried again");
        // The queue keeps and logs the message: it gets the one without values.
        throw new Error(describeError(error).message);
      }
    };
  }
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems(jobs.flatMap((each) => each.cron ?? []).map(cronItem)),
    concurrency: options.concurrency ?? 4,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => log[LEVELS[level]]({ part: "jobs" }, message)),
  });
  const heartbeat = await startHeartbeat({ pool, runner, log });
  return {
    async stop() {
      // A job that takes its time to end is alive: without the heartbeat another worker would begin it a second time.
      await runner.stop();
      await heartbeat.stop();
    },
  };
}

/** The library's own crontab text knows no dots in a job's name; its items do. */
function cronItem(line: string): CronItem {
  const [minute, hour, day, month, weekday, task] = line.split(" ");
  if (!task) throw new Error(`This is no cron line: ${line}`);
  return { task, match: [minute, hour, day, month, weekday].join(" "), identifier: task };
}
