import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { enqueue } from "../jobs/enqueue.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

async function metrics(): Promise<Record<string, number>> {
  const { body } = await t.http.inject({ url: "/metrics" });
  return Object.fromEntries(
    body
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

test("tells memory, lag, pools, the queue and what the rooms watch", async () => {
  const { db } = t.app.deps;
  const before = await metrics();
  expect(before.paknam_process_resident_memory_bytes).toBeGreaterThan(1e7);
  expect(before.paknam_event_loop_lag_p99_seconds).toBeGreaterThanOrEqual(0);
  expect(before['paknam_database_pool_waiting{pool="web"}']).toBe(0);
  await enqueue(db, "nobody.does", {});
  await sql`insert into conversations.inbox (event_id, line_user_id, occurred_at, received_at, state)
    values ('a', 'U1', now(), now(), 'waiting'), ('b', 'U1', now(), now(), 'waiting'), ('c', 'U2', now(), now(), 'parked')`.execute(
    db,
  );
  await sql`insert into messages.outgoing (id, cause, line_user_id, retry_key)
    values (gen_random_uuid(), 'x', 'U1', gen_random_uuid())`.execute(db);
  const after = await metrics();
  expect(after.paknam_jobs_waiting).toBe((before.paknam_jobs_waiting ?? 0) + 1);
  expect(after).toMatchObject({ paknam_inbox_waiting: 2, paknam_inbox_parked: 1, paknam_outgoing_waiting: 1 });
});

test("is for the machine and its own network only", async () => {
  const status = async (remoteAddress: string, headers: Record<string, string> = {}) =>
    (await t.http.inject({ url: "/metrics", remoteAddress, headers })).statusCode;
  for (const near of ["127.0.0.1", "::1", "::ffff:10.1.2.3", "172.18.0.7", "192.168.1.9"])
    expect(await status(near)).toBe(200);
  for (const far of ["203.0.113.5", "172.32.0.1", "2001:db8::1"]) expect(await status(far)).toBe(404);
  expect(await status("127.0.0.1", { "x-forwarded-for": "10.0.0.1" })).toBe(404);
});
