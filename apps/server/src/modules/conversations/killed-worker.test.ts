import type { ChildProcess } from "node:child_process";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTestLine, type TestLine } from "../../testing/line.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { killWorker, startWorker as startWorkerOf } from "../../testing/worker-process.ts";

let line: TestLine;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  line = await openTestLine({ role: "web" });
});
afterEach(async () => {
  for (const worker of workers) await kill(worker);
  await line.call("DELETE", "/faults");
});
afterAll(() => line.close());

async function startWorker(): Promise<ChildProcess> {
  const worker = await startWorkerOf(line);
  workers.add(worker);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  workers.delete(worker);
  await killWorker(worker);
}

/** As if the dead worker's 30 s lease and its send's 15 s had passed. */
async function letLeasesLapse(): Promise<void> {
  const { db } = line.test.app.deps;
  await sql`update conversations.lease set until = now()`.execute(db);
  await sql`update messages.outgoing set next_try_at = now() where state = 'waiting'`.execute(db);
}

test("killed in the middle of a turn: the turn happens once", async () => {
  const person = await line.newPerson();
  const blocker = new pg.Client({ connectionString: line.test.config.databaseUrl });
  await blocker.connect();
  // The turn's transaction waits here, after it has made the member and before it says something.
  await blocker.query("begin; lock table messages.outgoing in share mode");
  const first = await startWorker();
  await line.say(person, "ความช่วยเหลือ");
  await waitFor("the turn is in its middle", async () => {
    // Not through the blocker: what it sees of others stands still within its transaction.
    const { rows } = await sql`select from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query like 'insert into "messages"."outgoing"%'`.execute(line.test.app.deps.db);
    return rows.length > 0;
  });
  await kill(first);
  await blocker.query("rollback");
  await blocker.end();
  await letLeasesLapse();
  await startWorker();
  await line.waitForAnswers(person, 1);
  await waitFor("the turn is done", async () => {
    const { rows } = await sql<{ state: string; attempts: number }>`select state, attempts from conversations.inbox
      where line_user_id = ${person}`.execute(line.test.app.deps.db);
    return rows[0]?.state === "done" && rows[0].attempts === 2;
  });
  expect(await line.answers(person)).toHaveLength(1);
}, 90_000);

test("killed after LINE took the reply and before we knew: the person has it once, and it is known as sent", async () => {
  const person = await line.newPerson();
  await line.call("PUT", "/faults", { kind: "hang", match: { endpoint: "reply" }, accepted: true, times: 1 });
  const first = await startWorker();
  await line.say(person, "ความช่วยเหลือ");
  await line.waitForAnswers(person, 1);
  await kill(first);
  await letLeasesLapse();
  await startWorker();
  await waitFor("the reply is known as sent", async () => {
    const { rows } = await sql<{
      state: string;
      sentAs: string;
    }>`select state, sent_as as "sentAs" from messages.outgoing
      where line_user_id = ${person}`.execute(line.test.app.deps.db);
    return rows[0]?.state === "sent" && rows[0].sentAs === "reply";
  });
  expect(await line.answers(person)).toHaveLength(1);
}, 90_000);
