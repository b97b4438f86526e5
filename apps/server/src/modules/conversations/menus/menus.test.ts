import { membership, officer } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { inTransaction } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";
import { ask, signedIn } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { fullDraft } from "../../../testing/members.ts";
import { buildOfficer } from "../../../testing/organisations.ts";
import { memberByLineUserId } from "../../members/index.ts";
import { joinMembers } from "../../members/proofing/join-members.ts";
import { waitForMenu } from "./testing/menu-of.ts";

vi.setConfig({ testTimeout: 60_000 });

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine();
});
afterAll(() => line.close());

const STRANGER = "เมนูผู้ที่ยังไม่ได้สมัคร";
const MEMBER = "เมนูสมาชิก";
const OFFICER = "เมนูเจ้าหน้าที่";
const CITIZEN = "เมนูประชาชนของเจ้าหน้าที่";

async function register(userId: string) {
  const { http } = line.test;
  const idToken = String((await line.call("POST", `/users/${userId}/id-token`, {})).idToken);
  const { bearer } = (await http.inject({ method: "POST", url: "/api/member/session", payload: { idToken } })).json();
  const as = { headers: { authorization: `Bearer ${bearer}` } };
  await ask(http, membership.saveDraft, { as, body: fullDraft() });
  (await ask(http, membership.completeRegistration, { as })).body();
  return as;
}

/** An officer who sends the code from the own phone. */
async function linkOfficer(userId: string) {
  const as = await signedIn(line.test.http, await buildOfficer(line.test.app.deps));
  const { code } = (await ask(line.test.http, officer.startLineLink, { as })).body();
  await line.say(userId, code);
  await line.waitForAnswers(userId, 1);
  return as;
}

test("a stranger who registers gets the members' menu, and the strangers' again after leaving", async () => {
  const person = await line.newPerson();
  await waitForMenu(line, person, STRANGER);
  const as = await register(person);
  await waitForMenu(line, person, MEMBER);
  expect((await ask(line.test.http, membership.leave, { as, body: { isSure: true } })).status).toBe(204);
  await waitForMenu(line, person, STRANGER);
  const { rows } = await sql`select from conversations.menu where line_user_id = ${person}`.execute(
    line.test.app.deps.db,
  );
  expect(rows).toHaveLength(0);
});

test("an officer gets the officers' menu, changes to the people's and back by a tap, and loses it with the link", async () => {
  const person = await line.newPerson();
  await register(person);
  const as = await linkOfficer(person);
  await waitForMenu(line, person, OFFICER);
  const tap = (to: string) =>
    line.call("POST", `/users/${person}/postback`, {
      data: `conversations:menu:${to}`,
      params: { newRichMenuAliasId: to, status: "SUCCESS" },
    });
  await tap("officer-citizen");
  await waitForMenu(line, person, CITIZEN);
  // The change is known to us: what comes to the same later changes nothing, and nothing is said.
  await publish(line.test.app.deps.db, { type: "officer.line_changed", id: person, version: 1 });
  await line.say(person, "ภาษา");
  await line.waitForAnswers(person, 2);
  await waitForMenu(line, person, CITIZEN);
  await tap("officer");
  await waitForMenu(line, person, OFFICER);
  await ask(line.test.http, officer.endLineLink, { as });
  await waitForMenu(line, person, MEMBER);
});

test("a suspended officer's phone is found at the next look", async () => {
  const person = await line.newPerson();
  await linkOfficer(person);
  await waitForMenu(line, person, OFFICER);
  const { db } = line.test.app.deps;
  await sql`update organisations.officer set state = 'suspended' where id in (
    select officer_id from organisations.line_link where line_user_id = ${person})`.execute(db);
  await sql`select graphile_worker.add_job('conversations.officers-menus')`.execute(db);
  await waitForMenu(line, person, STRANGER);
});

test("after two accounts were joined the new phone has the members' menu and the old one the strangers'", async () => {
  const { db } = line.test.app.deps;
  const [before, after] = [await line.newPerson(), await line.newPerson()];
  await register(before);
  await waitForMenu(line, before, MEMBER);
  await line.say(after, "ภาษา");
  await line.waitForAnswers(after, 1);
  const [stays, goes] = await Promise.all([memberByLineUserId(db, before), memberByLineUserId(db, after)]);
  const now = line.test.clock.now();
  await inTransaction(db, (tx) => joinMembers(tx, { stays: stays?.memberId ?? "", goes: goes?.memberId ?? "", now }));
  await waitForMenu(line, after, MEMBER);
  await waitForMenu(line, before, STRANGER);
});

test("while LINE is away nothing is lost", async () => {
  const person = await line.newPerson();
  await line.call("PUT", "/faults", { kind: "error_before", match: { endpoint: "richmenu-link" }, times: 2 });
  await register(person);
  await waitForMenu(line, person, MEMBER);
  await line.call("DELETE", "/faults");
});
