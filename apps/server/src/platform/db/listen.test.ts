import { EventEmitter, once } from "node:events";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { listen } from "./listen.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
});
afterAll(() => t.close());

/** Connections that listen under this name. */
async function pidsOf(name: string): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and application_name = ${name}`.execute(t.app.deps.db);
  return rows.map(({ pid }) => pid);
}

/** Breaks the connection and waits for the one that takes its place. */
async function breakOff(name: string): Promise<void> {
  const before = await pidsOf(name);
  await sql`select pg_terminate_backend(pid) from unnest(${before}::int[]) as pid`.execute(t.app.deps.db);
  await waitFor("a new connection listens", async () => {
    const now = await pidsOf(name);
    return now.length > 0 && now.every((pid) => !before.includes(pid));
  });
}

test("a connection that breaks again and again is replaced by one, never by two", async () => {
  const said = new EventEmitter();
  let gaps = 0;
  const listening = await listen({
    databaseUrl: t.config.databaseUrl,
    channel: "paknam_test",
    name: "test",
    hear: (payload) => said.emit("said", payload),
    onGap: () => said.emit("gap", ++gaps),
    log: t.app.deps.log,
  });
  for (const expected of [1, 2, 3]) {
    const gap = once(said, "gap");
    await breakOff("paknam test");
    expect(await gap).toEqual([expected]);
    expect(await pidsOf("paknam test")).toHaveLength(1);
  }
  const heard = once(said, "said");
  await sql`select pg_notify('paknam_test', 'once more')`.execute(t.app.deps.db);
  expect(await heard).toEqual(["once more"]);
  await listening.stop();
  await waitFor("nobody listens", async () => (await pidsOf("paknam test")).length === 0);
});

test("live pages keep their one connection through three breaks", async () => {
  for (let count = 0; count < 3; count += 1) await breakOff("paknam live");
  // Each doubled one would have come back within its second.
  await breakOff("paknam live");
  expect(await pidsOf("paknam live")).toHaveLength(1);
});
