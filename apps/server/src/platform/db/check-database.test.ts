import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, openApp } from "../../app.ts";
import { openTestApp, type TestApp } from "../../testing/app.ts";

let real: TestApp;
let practice: App;
beforeAll(async () => {
  real = await openTestApp({ environment: { PAKNAM_MODE: "production", PUBLIC_URL: "https://paknam.example" } });
  practice = await openApp({ ...real.config, mode: "practice" });
});
afterAll(async () => {
  await practice.close();
  await real.close();
});

const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int from ${sql.table(table)}`.execute(
    real.app.deps.db,
  );
  return rows[0]?.count ?? -1;
};

test("practice writes nothing into the province's real database, by no command", async () => {
  const before = [await count("organisations.officer"), await count("complaints.complaint")];
  const wrong = "belongs to production mode";
  await expect(practice.seed()).rejects.toThrow(wrong);
  await expect(practice.inviteAdministrator({ name: "x", email: "x@test.example" })).rejects.toThrow(wrong);
  expect([await count("organisations.officer"), await count("complaints.complaint")]).toEqual(before);
});

test("migrating looks at the stamp before it changes anything", async () => {
  const { db } = real.app.deps;
  await sql`create table public.kept as select * from public.migration`.execute(db);
  await sql`delete from public.migration where name like '0008%'`.execute(db);
  // Ours would now try to run 0008 again, and say that its schema is there already.
  await expect(practice.migrate()).rejects.toThrow("belongs to production mode");
  await sql`insert into public.migration select * from public.kept on conflict do nothing`.execute(db);
});

test("pages give up early, turns and jobs wait", async () => {
  const { rows } = await sql<{ limit: string }>`show statement_timeout`.execute(real.app.deps.db);
  expect(rows).toEqual([{ statementTimeout: "10s" }]);
});
