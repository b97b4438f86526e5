import type { ChildProcess } from "node:child_process";
import { isDeepStrictEqual } from "node:util";
import { memberRoutes, membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { ask, type Signed, signedIn } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { fullDraft } from "../../../testing/members.ts";
import { buildOfficer } from "../../../testing/organisations.ts";
import { waitFor } from "../../../testing/wait-for.ts";
import { killWorker, startWorker } from "../../../testing/worker-process.ts";
import { menuOf, waitForMenu } from "./testing/menu-of.ts";

// A dead worker's jobs are freed after 15 s.
vi.setConfig({ testTimeout: 240_000 });

const MEMBERS = 1_150;
const OFFICERS = 50;
const DISASTER = /^สมุทรปราการ เมนูภัยพิบัติ/;

let line: TestLine;
let administrator: Signed;
let people: string[];
const workers = new Set<ChildProcess>();
const worker = async () => {
  const started = await startWorker(line);
  workers.add(started);
  return started;
};

beforeAll(async () => {
  line = await openTestLine({ role: "web" });
  administrator = await signedIn(line.test.http, await buildOfficer(line.test.app.deps, { role: "administrator" }));
  const made = await line.call("POST", "/users", { count: MEMBERS + OFFICERS });
  people = Object.values(made).map((person) => String((person as { userId: string }).userId));
  await sql`insert into conversations.menu (line_user_id, kind)
    select id, case when at <= ${MEMBERS} then 'member' else 'officer' end
    from unnest(${people}::text[]) with ordinality as person (id, at)`.execute(line.test.app.deps.db);
});
afterEach(async () => {
  for (const each of workers) await killWorker(each);
  workers.clear();
  await line.call("DELETE", "/faults");
});
afterAll(() => line.close());

const put = (isOn: boolean, more: { isDrill?: boolean; as?: Signed } = {}) =>
  ask(line.test.http, memberRoutes.switchDisasterMode, {
    as: more.as ?? administrator,
    body: { isOn, isDrill: more.isDrill ?? false, reason: "ทดสอบน้ำท่วมใหญ่" },
  });

/** How many phones show each menu. */
async function menus(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let from = 0; from < people.length; from += 100)
    for (const name of await Promise.all(people.slice(from, from + 100).map((person) => menuOf(line, person))))
      counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Until every phone is where it is to be, as far as we know. */
const aligned = () =>
  waitFor(
    "every menu is told",
    async () => {
      const { rows } = await sql<{ left: number }>`select count(*)::int as left from graphile_worker.jobs
        where task_identifier = 'conversations.align-menus' and attempts < max_attempts`.execute(line.test.app.deps.db);
      return rows[0]?.left === 0;
    },
    60_000,
  );

/** Nobody waits any more, and every phone shows what it is to show. */
async function settled(expected: Record<string, number>): Promise<void> {
  await aligned();
  await waitFor("every phone", async () => isDeepStrictEqual(await menus(), expected), 60_000);
}

const USUAL = { "สมุทรปราการ เมนูสมาชิก": MEMBERS, "สมุทรปราการ เมนูเจ้าหน้าที่": OFFICERS };
const IN_DISASTER = {
  "สมุทรปราการ เมนูภัยพิบัติ (member)": MEMBERS,
  "สมุทรปราการ เมนูภัยพิบัติ (officer)": OFFICERS,
};

test("killed in the middle: 1,200 phones get the disaster menu, all of them and each once its own, and back", async () => {
  const first = await worker();
  await waitForMenu(line, people[0] ?? "", "เมนูสมาชิก");
  await settled(USUAL);

  // LINE takes the batch, and the worker dies before it knows.
  await line.call("PUT", "/faults", { kind: "hang", match: { endpoint: "richmenu-batch" }, accepted: true, times: 1 });
  const on = (await put(true)).body();
  expect(on).toMatchObject({ isOn: true, isDrill: false, reason: "ทดสอบน้ำท่วมใหญ่", canSwitch: true });
  await waitFor("the batch was asked", async () => {
    const { rows } = await sql`select from conversations.menu_batch where state = 'open'`.execute(
      line.test.app.deps.db,
    );
    return rows.length === 1;
  });
  await killWorker(first);
  const stranger = await line.newPerson();
  const second = await worker();
  await waitForMenu(line, people.at(-1) ?? "", "(officer)");
  await settled(IN_DISASTER);
  expect(await menuOf(line, stranger)).toMatch(DISASTER);

  // Who registers meanwhile has the disaster menu too.
  const idToken = String((await line.call("POST", `/users/${stranger}/id-token`, {})).idToken);
  const session = await line.test.http.inject({ method: "POST", url: "/api/member/session", payload: { idToken } });
  const as = { headers: { authorization: `Bearer ${session.json().bearer}` } };
  await ask(line.test.http, membership.saveDraft, { as, body: fullDraft() });
  (await ask(line.test.http, membership.completeRegistration, { as })).body();
  await waitForMenu(line, stranger, "(member)");

  // Back again, while LINE refuses batches (three an hour): by name, and the worker dies in the middle of that.
  await line.call("PUT", "/faults", { kind: "error_before", match: { endpoint: "richmenu-batch" }, status: 429 });
  await line.call("PUT", "/faults", {
    kind: "hang",
    match: { endpoint: "richmenu-bulk-link" },
    accepted: true,
    times: 1,
  });
  expect((await put(false)).body().isOn).toBe(false);
  await waitFor("LINE has linked some, and has not answered", async () => {
    const all = Object.entries(await menus());
    return all.some(([name, phones]) => !DISASTER.test(name) && phones >= OFFICERS && phones < MEMBERS);
  });
  await killWorker(second);
  await line.call("DELETE", "/faults");
  await worker();
  await waitForMenu(line, stranger, "เมนูสมาชิก");
  await settled(USUAL);
});

test("a drill reaches officers' phones only", async () => {
  await worker();
  await aligned();
  expect((await put(true, { isDrill: true })).body()).toMatchObject({ isOn: true, isDrill: true });
  await settled({ "สมุทรปราการ เมนูสมาชิก": MEMBERS, "สมุทรปราการ เมนูภัยพิบัติ (officer)": OFFICERS });
  expect(await menuOf(line, await line.newPerson())).not.toMatch(DISASTER);
  await put(false);
  await settled(USUAL);
});

test("who may not switch it is refused, who switches is on record, and any officer sees how it stands", async () => {
  const someone = await signedIn(line.test.http, await buildOfficer(line.test.app.deps));
  expect((await put(true, { as: someone })).code).toBe("permission.denied");
  const seen = (await ask(line.test.http, memberRoutes.getDisasterMode, { as: someone })).body();
  expect(seen).toMatchObject({ isOn: false, canSwitch: false });
  await put(true);
  expect((await put(true)).body().isOn).toBe(true);
  await put(false);
  const { rows } = await sql<{ action: string }>`select action from platform.audit
    where action like 'disaster_mode.%' order by id desc limit 3`.execute(line.test.app.deps.db);
  // Switching to what is already so leaves no trace.
  expect(rows.map(({ action }) => action).reverse()).toEqual([
    "disaster_mode.off",
    "disaster_mode.on",
    "disaster_mode.off",
  ]);
});
