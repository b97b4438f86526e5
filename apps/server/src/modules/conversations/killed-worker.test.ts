import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTestLine, type TestLine } from "../../testing/line.ts";
import { waitFor } from "../../testing/wait-for.ts";

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

/** The real program as a worker, in a process of its own. */
async function startWorker(): Promise<ChildProcess> {
  const {
    simulator,
    test: { config },
  } = line;
  const worker = spawn(process.execPath, [path.join(import.meta.dirname, "../../main.ts"), "worker"], {
    stdio: "inherit",
    env: {
      PATH: process.env.PATH,
      PAKNAM_MODE: config.mode,
      PUBLIC_URL: config.publicUrl,
      DATABASE_URL: config.databaseUrl,
      DATA_DIR: config.dataDir,
      LINE_CHANNEL_ID: config.line.channelId,
      LINE_CHANNEL_SECRET: config.line.channelSecret,
      LINE_LOGIN_CHANNEL_ID: config.line.loginChannelId,
      LIFF_ID: config.line.liffId,
      LINE_API_URL: simulator.url,
      LINE_DATA_API_URL: simulator.url,
      SESSION_SECRET: config.secrets.session,
      PEPPER: config.secrets.pepper,
      PERSONAL_DATA_KEYS: config.secrets.personalDataKeys.map(({ id, key }) => `${id}:${key.toString("hex")}`).join(),
      LOG_LEVEL: "fatal",
    },
  });
  workers.add(worker);
  await waitFor("the worker listens", async () => {
    const { rows } = await sql`select from pg_stat_activity where datname = current_database()
      and application_name = 'paknam inbox'`.execute(line.test.app.deps.db);
    return rows.length > 0;
  });
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  workers.delete(worker);
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill("SIGKILL");
  await once(worker, "exit");
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
