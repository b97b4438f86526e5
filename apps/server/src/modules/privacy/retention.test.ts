import { memberRoutes, membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { ask, buildMember } from "../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../testing/line.ts";
import { fullDraft, officerOf, registerMember } from "../../testing/members.ts";
import { openTestThaid, type TestThaid } from "../../testing/thaid.ts";
import { waitFor } from "../../testing/wait-for.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DAY_MS = 86_400_000;
const TABLES = ["members.draft", "members.thaid_attempt", "members.prepared", "members.request", "privacy.download"];
const JOBS = [
  "members.forget-drafts",
  "members.forget-attempts",
  "members.lapse-prepared",
  "members.lapse-requests",
  "members.forget-ended",
  "messages.forget",
  "conversations.forget",
  "privacy.forget",
];

let line: TestLine;
let thaid: TestThaid;
beforeAll(async () => {
  thaid = await openTestThaid();
  line = await openTestLine({ environment: thaid.environment });
});
afterAll(async () => {
  await line.close();
  await thaid.close();
});

async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{ count: number }>`select count(*)::int from ${sql.raw(table)}`.execute(
      line.test.app.deps.db,
    );
    found[table] = rows[0]?.count ?? 0;
  }
  return found;
}
/** The jobs of one night, as the clock of the program says it is. */
async function night(): Promise<void> {
  const { db } = line.test.app.deps;
  for (const job of JOBS) {
    await enqueue(db, job, {});
    await waitFor(`${job} is done`, async () => {
      const { rows } = await sql`select from graphile_worker.jobs where task_identifier = ${job}`.execute(db);
      return rows.length === 0;
    });
  }
}

test("what is not needed any more goes by itself, and not a day before", async () => {
  const { http, app } = line.test;
  const person = await line.newPerson();
  const drafting = await buildMember(app.deps, person);
  (await ask(http, membership.saveDraft, { as: drafting, body: { name: "ค้างไว้" } })).body();
  const member = await registerMember(line.test);
  (await ask(http, membership.beginThaid, { as: member })).body();
  (await ask(http, membership.prepareDownload, { as: member })).body();
  const desk = await officerOf(line.test, "nakhon-samut-prakan", { duties: ["member-desk"] });
  const { consents: _, ...fields } = fullDraft();
  const preparing = { fields, document: null, nationalId: null };
  (await ask(http, memberRoutes.prepareRegistration, { as: desk, body: preparing })).body();
  await sql`insert into members.request (id, member_id, kind, subject_id, made_at, due_at) values
    (gen_random_uuid(), ${member.memberId}, 'consent-changed', 'news', ${app.deps.clock.now()},
    ${new Date(app.deps.clock.now().getTime() + DAY_MS)})`.execute(app.deps.db);
  await line.say(person, "สวัสดี");
  await line.waitForAnswers(person, 1);
  const isPersonKnown = async (): Promise<boolean> => {
    const { rows } = await sql`select from conversations.inbox where line_user_id = ${person}
      union all select from messages.outgoing where line_user_id = ${person}`.execute(app.deps.db);
    return rows.length > 0;
  };
  await night();
  expect(Object.values(await counts())).toEqual([1, 1, 1, 1, 2]);

  line.test.clock.advance(29 * DAY_MS);
  await night();
  expect(await counts()).toEqual({
    "members.draft": 1,
    "members.thaid_attempt": 0,
    "members.prepared": 1,
    "members.request": 1,
    "privacy.download": 0,
  });
  const { rows } = await sql<{ fields: unknown; state: string }>`select fields, state from members.prepared`.execute(
    app.deps.db,
  );
  expect(rows).toEqual([{ fields: null, state: "lapsed" }]);
  expect(await isPersonKnown()).toBe(true);

  line.test.clock.advance(2 * DAY_MS);
  await night();
  expect(await counts()).toMatchObject({ "members.draft": 0, "members.prepared": 0, "members.request": 1 });
  expect(await isPersonKnown()).toBe(false);

  line.test.clock.advance(366 * DAY_MS);
  await night();
  expect(await counts()).toMatchObject({ "members.request": 0 });
});
