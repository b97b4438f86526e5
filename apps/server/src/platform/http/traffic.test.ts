import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { trafficJobs } from "./traffic.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp({ environment: { TRUSTED_PROXIES: "172.18.0.1, 10.0.3.0/28" } });
});
afterAll(() => t.close());

const call = (remoteAddress: string, forwarded?: string) =>
  t.http.inject({
    url: "/api/province",
    remoteAddress,
    ...(forwarded ? { headers: { "x-forwarded-for": forwarded } } : {}),
  });

/** Addresses in the log since the last time, when so many are there. */
async function addresses(count: number): Promise<(string | null)[]> {
  const { db } = t.app.deps;
  const rows = await waitFor(`${count} rows`, async () => {
    const found = await sql<{ address: string | null }>`
      select host(address) as address from platform.traffic where at > now() - interval '89 days' order by id`.execute(
      db,
    );
    return found.rows.length >= count ? found.rows : undefined;
  });
  return rows.map(({ address }) => address);
}

test("only a named proxy is believed, and what is no address loses no row", async () => {
  t.clock.set(new Date());
  await call("172.18.0.1", "203.0.113.7");
  await call("10.0.3.15", "203.0.113.8");
  await call("172.18.0.2", "203.0.113.9");
  await call("127.0.0.1", "203.0.113.10");
  await call("172.18.0.1", "not-an-address");
  await call("fe80::1%eth0");
  const seen = ["203.0.113.7", "203.0.113.8", "172.18.0.2", "127.0.0.1", null, "fe80::1"];
  expect(await addresses(6)).toEqual(seen);
});

test("rows wait while the database cannot take them", async () => {
  const { db } = t.app.deps;
  await sql`alter table platform.traffic rename to traffic_away`.execute(db);
  await call("198.51.100.1");
  // A second flush comes after the one that failed.
  const failed = Date.now() + 2_200;
  await waitFor("two flushes", async () => Date.now() > failed);
  await call("198.51.100.2");
  await sql`alter table platform.traffic_away rename to traffic`.execute(db);
  expect((await addresses(8)).slice(6)).toEqual(["198.51.100.1", "198.51.100.2"]);
});

test("rows go after their time by the program's clock, and cannot be changed or emptied", async () => {
  const { db } = t.app.deps;
  await sql`insert into platform.traffic (at, actor_kind, method, route, status)
    select now() - make_interval(days => day), 'anyone', 'GET', '/api/old', 200 from unnest(array[120, 95, 10]) as day`.execute(
    db,
  );
  const old = async (): Promise<number> =>
    (await sql`select from platform.traffic where route = '/api/old'`.execute(db)).rows.length;
  const forget = trafficJobs(db, t.clock).handlers["traffic.forget"];
  t.clock.set(new Date(Date.now() - 15 * 86_400_000));
  await forget?.({});
  expect(await old()).toBe(2);
  t.clock.set(new Date());
  await forget?.({});
  expect(await old()).toBe(1);
  for (const statement of ["update platform.traffic set status = 1", "truncate platform.traffic"])
    await expect(sql.raw(statement).execute(db)).rejects.toThrow("kept as they were written");
  await expect(sql`delete from platform.traffic`.execute(db)).rejects.toThrow("90 days");
});
