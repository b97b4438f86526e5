import { membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { fullDraft } from "../../../testing/members.ts";
import { waitFor } from "../../../testing/wait-for.ts";
import { memberByLineUserId } from "../../members/index.ts";
import { wordsOf } from "./testing/registering.ts";

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine();
});
afterAll(() => line.close());

const follow = (person: string) => line.call("POST", `/users/${person}/follow`, {});
const isFriend = async (person: string) => (await memberByLineUserId(line.test.app.deps.db, person))?.isFriend;
const block = async (person: string) => {
  await line.call("POST", `/users/${person}/block`, {});
  await waitFor("the block is known", async () => (await isFriend(person)) === false);
};
const lastTo = async (person: string, count: number) => {
  const bubble = (await line.waitForAnswers(person, count)).at(-1);
  return { words: bubble ? wordsOf(bubble) : "", drawn: JSON.stringify(bubble?.message) };
};

test("a new friend hears who we are, gets three things to tap and another language, in one free reply", async () => {
  const person = await line.newPerson();
  await follow(person);
  const { words, drawn } = await lastTo(person, 1);
  expect(words).toContain("จังหวัดสมุทรปราการ | สวัสดี");
  for (const button of ["complaints.file:start", "1650000002-practice/join", "conversations:help", "English"])
    expect(drawn).toContain(button);
  const { rows } = await sql<{ sentAs: string }>`select sent_as as "sentAs" from messages.outgoing
    where line_user_id = ${person}`.execute(line.test.app.deps.db);
  expect(rows).toHaveLength(1);
  await line.call("POST", `/users/${person}/postback`, { data: "conversations:language:en" });
  expect((await lastTo(person, 2)).words).toBe("We speak English from now on.");
});

test("who blocked us is not reachable and loses nothing, and is greeted as one who comes back", async () => {
  const person = await line.newPerson();
  await line.say(person, "สมัครสมาชิก");
  await line.say(person, "รับทราบ");
  await line.waitForAnswers(person, 2);
  await block(person);
  await follow(person);
  expect((await lastTo(person, 3)).words).toContain("ยินดีต้อนรับกลับมา");
  expect(await isFriend(person)).toBe(true);
  // What was talked about goes on.
  await line.say(person, "ยินยอม");
  expect((await lastTo(person, 4)).words).toContain("ข้อ 3 จาก 4");
});

test("a member who comes back is greeted by name with what is kept; in a disaster that comes first", async () => {
  const { http, app } = line.test;
  const person = await line.newPerson();
  const idToken = String((await line.call("POST", `/users/${person}/id-token`, {})).idToken);
  const session = await http.inject({ method: "POST", url: "/api/member/session", payload: { idToken } });
  const as = { headers: { authorization: `Bearer ${session.json().bearer}` } };
  await ask(http, membership.saveDraft, { as, body: fullDraft() });
  (await ask(http, membership.completeRegistration, { as })).body();
  await block(person);
  await sql`insert into conversations.disaster_switch (mode, officer_id, reason, at)
    values ('on', gen_random_uuid(), 'น้ำท่วมใหญ่', now())`.execute(app.deps.db);
  await follow(person);
  const { words, drawn } = await lastTo(person, 1);
  expect(words).toMatch(/^ขณะนี้มีภัยในจังหวัด \| ยินดีต้อนรับกลับมา คุณสมชาย \| ต้องการความช่วยเหลือ/);
  expect(drawn).toContain("/me");
  expect(drawn).not.toContain("/join");
  await sql`delete from conversations.disaster_switch`.execute(app.deps.db);
});
