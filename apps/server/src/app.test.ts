import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDb } from "./platform/db/db.ts";
import { openTestApp, type TestApp } from "./testing/app.ts";
import { waitFor } from "./testing/wait-for.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

test("a flood that holds every connection of the pages leaves jobs theirs", async () => {
  const watcher = openDb({ url: t.config.databaseUrl, max: 2 });
  await t.app.run("worker");
  const KEY = 1;
  await watcher.db.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${KEY})`.execute(db);
    const flood = Array.from({ length: t.config.databasePool }, () =>
      t.app.deps.db.transaction().execute((tx) => sql`select pg_advisory_xact_lock(${KEY})`.execute(tx)),
    );
    await sql`insert into platform.audit (actor_kind, action, subject_kind, subject_id) values ('system', 'x', 'x', 'x')`.execute(
      db,
    );
    await sql`select graphile_worker.add_job('audit.seal')`.execute(db);
    const isSealed = async (): Promise<boolean> =>
      (await sql`select from platform.audit where seal_no is null`.execute(db)).rows.length === 0;
    await waitFor("the job is done while the pages stand still", isSealed, 8_000);
    await sql`select pg_advisory_unlock(${KEY})`.execute(db);
    expect(await Promise.all(flood)).toHaveLength(t.config.databasePool);
  });
  await watcher.db.destroy();
});
