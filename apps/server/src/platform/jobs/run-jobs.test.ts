import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { openDb } from "../db/db.ts";
import { enqueue } from "./enqueue.ts";
import { runJobs } from "./run-jobs.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
});
afterAll(() => t.close());

/** A pass of work that ends when it is told to. */
function slowWork() {
  const given = { began: 0, finish: () => {} };
  const isOver = new Promise<void>((resolve) => {
    given.finish = resolve;
  });
  return Object.assign(given, {
    async handle() {
      given.began += 1;
      await isOver;
    },
  });
}

test("a job that is still ending while its process stops is not begun by another", { timeout: 60_000 }, async () => {
  const { db, log } = t.app.deps;
  const work = slowWork();
  let isMarked = false;
  const mark = async (): Promise<void> => {
    isMarked = true;
  };
  const jobs = [{ handlers: { slow: work.handle, mark } }];
  const one = openDb({ url: t.config.databaseUrl, max: 6 });
  const two = openDb({ url: t.config.databaseUrl, max: 6 });
  const first = await runJobs({ pool: one.pool, jobs, log });
  await enqueue(db, "slow", {});
  await waitFor("it began", async () => work.began === 1);
  const hasBeatSince = async (time: Date): Promise<boolean> => {
    const { rows } = await sql`select from platform.worker where heartbeat_at > ${time}`.execute(db);
    return rows.length > 0;
  };
  await waitFor("its worker says that it lives", () => hasBeatSince(new Date(0)));
  const told = new Date();
  const stopping = first.stop();
  await waitFor("it says so still after being told to stop", () => hasBeatSince(told));
  // As if it had begun a minute ago: whoever holds it is dead unless it says otherwise.
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`.execute(db);
  const second = await runJobs({ pool: two.pool, jobs, log });
  await enqueue(db, "mark", {});
  // Jobs go in order: a freed one would have come first.
  await waitFor("the second works", async () => isMarked);
  expect(work.began).toBe(1);
  work.finish();
  await stopping;
  await second.stop();
  const { rows } = await sql`select from platform.worker`.execute(db);
  expect(rows).toEqual([]);
  await one.db.destroy();
  await two.db.destroy();
});

test("a job's failure is kept in the queue without what people wrote", async () => {
  const { db, log } = t.app.deps;
  const { db: own, pool } = openDb({ url: t.config.databaseUrl, max: 6 });
  const handlers = { failing: async () => void (await sql`select ${"นางสมศรี"}::uuid`.execute(db)) };
  const runner = await runJobs({ pool, jobs: [{ handlers }], log });
  await enqueue(db, "failing", {});
  const error = await waitFor("it failed", async () => {
    const { rows } = await sql<{ lastError: string | null }>`
      select last_error from graphile_worker._private_jobs where last_error is not null`.execute(db);
    return rows[0]?.lastError ?? undefined;
  });
  expect(error).toContain("invalid input syntax");
  expect(error).not.toContain("สมศรี");
  await runner.stop();
  await own.destroy();
});
