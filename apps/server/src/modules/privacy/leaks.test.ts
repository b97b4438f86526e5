import { randomInt, randomUUID } from "node:crypto";
import { citizen, memberRoutes, membership, type Route } from "@paknam/contract";
import { nationalIdCheckDigit, toThaiDigits } from "@paknam/thai";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ask, buildMember, type Signed, type TestMember } from "../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../testing/line.ts";
import { agreedToAll, fullDraft, officerOf } from "../../testing/members.ts";
import { openTestThaid, type TestThaid } from "../../testing/thaid.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { dump, leaksIn, readAll } from "./testing/find-leaks.ts";

// National numbers are planted wherever one can come in, by the real flows; then everything is searched that is kept, said or logged.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const newNumber = (): string => {
  const twelve = `1${String(randomInt(1e11)).padStart(11, "0")}`;
  return twelve + nationalIdCheckDigit(twelve);
};
const grouped = (id: string, mark: string): string =>
  [id.slice(0, 1), id.slice(1, 5), id.slice(5, 10), id.slice(10, 12), id.slice(12)].join(mark);

const planted = Object.fromEntries(
  [
    "thaid",
    "thaidOfAnother",
    "document",
    "counter",
    "factList",
    "factListUnknown",
    "factListFirstRow",
    "fileName",
    "groupList",
    "search",
    "claimWords",
    "claimMore",
    "claimAnswer",
    "contest",
    "lookWords",
    "revealWords",
    "exportReason",
    "groupPurpose",
    "name",
    "placeLabel",
    "counterName",
    "complaint",
    "complaintPlace",
    "chat",
    "chatWhileAsked",
    "address",
    "wrongField",
  ].map((where) => [where, newNumber()]),
);
const number = (where: string): string => planted[where] ?? "";

let line: TestLine;
let thaid: TestThaid;
const logged: string[] = [];
/** Every answer of ours but the one that shows a number to one of the few, on purpose. */
const answered: string[] = [];
let revealed = "";
let download = "";
const secretOf = (url: string): string => url.split("/").at(-1) ?? "";

/** Calls an endpoint and keeps what came back. */
async function call<R extends Route>(route: R, given: Parameters<typeof ask<R>>[2]) {
  const answer = await ask(line.test.http, route, given);
  if (route.path === memberRoutes.revealNationalId.path) revealed = answer.text;
  else answered.push(answer.text);
  return answer;
}
async function upload(as: Signed, route: Route, file: { text: string; name: string; fields: Record<string, string> }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(file.fields)) form.set(name, value);
  form.set("file", new Blob([file.text]), file.name);
  const body = new Response(form);
  const reply = await line.test.http.inject({
    method: route.method,
    url: route.path.replace(":id", file.fields.id ?? ""),
    headers: { ...as.headers, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  answered.push(reply.body);
  expect(reply.statusCode, reply.body).toBe(200);
}

beforeAll(async () => {
  thaid = await openTestThaid();
  line = await openTestLine({
    environment: { ...thaid.environment, LOG_LEVEL: "debug" },
    logTo: { write: (entry) => void logged.push(entry) },
  });
  await plantAll();
});
afterAll(async () => {
  await line.close();
  await thaid.close();
});

async function plantAll(): Promise<void> {
  const desk = await officerOf(line.test, "nakhon-samut-prakan", { duties: ["member-desk", "identity"] });
  const social = await officerOf(line.test, "social-development-office", { duties: ["facts"], role: "supervisor" });
  const lineUserId = await line.newPerson();
  const member = await buildMember(line.test.app.deps, lineUserId);

  await register(member);
  await prove(member, number("thaid"));
  await prove(await buildMember(line.test.app.deps), number("thaid"));
  await prove(member, number("thaidOfAnother"));
  await lists(social);
  await claims(member, social);
  await atTheDesk(member, desk);
  await atTheCounter(desk);
  await groups(social);
  await talk(member);
  const { pageUrl, jsonUrl } = (await call(membership.prepareDownload, { as: member })).body();
  download = pageUrl;
  for (const url of [pageUrl, jsonUrl])
    answered.push((await line.test.http.inject({ url: new URL(url).pathname })).body);
  answered.push((await line.test.http.inject({ url: `/track/${number("address")}?q=${number("address")}` })).body);
  await call(membership.listDisclosures, { as: member });
  await call(membership.getOwnPage, { as: member });
  // Traffic is written once a second, jobs are worked off.
  await waitFor("the traffic is written", async () => {
    const { rows } = await sql`select from platform.traffic where route like '%/disclosures'`.execute(
      line.test.app.deps.db,
    );
    return rows.length > 0;
  });
}

async function register(as: TestMember): Promise<void> {
  const home = { areaCode: "110101", label: `บ้าน ${number("placeLabel")}`, point: null };
  const name = `สมใจ ${grouped(number("name"), "-")}`;
  (await call(membership.saveDraft, { as, body: fullDraft({ name, home }) })).body();
  await call(membership.saveDraft, { as, body: { phone: number("wrongField") } });
  (await call(membership.completeRegistration, { as })).body();
}

async function prove(as: TestMember, pid: string): Promise<void> {
  await thaid.newCitizen({ pid }).catch(() => undefined);
  const { url } = (await call(membership.beginThaid, { as })).body();
  const query = await thaid.signIn(url, pid);
  await call(membership.finishThaid, { as, body: { query } });
  // Once more, which is over; and one that ThaID never gave.
  await call(membership.finishThaid, { as, body: { query } });
  await call(membership.finishThaid, { as, body: { query: `?state=${pid}&code=${pid}` } });
}

async function lists(as: Signed): Promise<void> {
  const fields = { type: "disability-card", isTrial: "false", language: "th" };
  const text = `เลขประจำตัวประชาชน\n${number("thaid")}\n${grouped(number("factList"), "-")}\n${number("factListUnknown")}\n123\n`;
  await upload(as, memberRoutes.uploadFactList, { text, name: `${number("fileName")}.csv`, fields });
  const bare = `${number("factListFirstRow")}\n${number("factList").slice(0, 12)}x\n`;
  await upload(as, memberRoutes.uploadFactList, {
    text: bare,
    name: "bare.csv",
    fields: { ...fields, isTrial: "true" },
  });
}

async function claims(as: TestMember, agency: Signed): Promise<void> {
  const body = { type: "child-support", words: `เลขลูก ${toThaiDigits(number("claimWords"))} ค่ะ` };
  const page = (await call(membership.makeClaim, { as, body })).body();
  const params = { id: page.claims.find(({ type }) => type === "child-support")?.id ?? "" };
  const answer = async (given: Record<string, unknown>) => {
    const { version } = (await call(memberRoutes.getClaim, { as: agency, params })).body();
    return (await call(memberRoutes.answerClaim, { as: agency, params, body: { version, ...given } })).body();
  };
  await answer({ answer: "more", words: `ขอของ ${number("claimAnswer")}` });
  (await call(membership.addToClaim, { as, params, body: { words: number("claimMore").split("").join(" ") } })).body();
  await answer({ answer: "yes" });
  const [fact] = (await call(membership.getOwnPage, { as })).body().facts;
  const contest = { words: `ไม่ใช่ ${number("contest")}` };
  (await call(membership.contestFact, { as, params: { id: fact?.id ?? "" }, body: contest })).body();
}

async function atTheDesk(member: TestMember, as: Signed): Promise<void> {
  for (const text of [number("thaid"), grouped(number("search"), " "), toThaiDigits(number("thaid"))])
    await call(memberRoutes.searchMembers, { as, body: { text } });
  const params = { id: member.memberId };
  const opening = { purpose: "counter", words: `ถือบัตร ${number("lookWords")}` };
  const { lookId } = (await call(memberRoutes.openMember, { as, params, body: opening })).body();
  const document = { lookId, document: "thai-id", nationalId: number("document") };
  await call(memberRoutes.checkDocument, { as, params, body: document });
  await call(memberRoutes.checkDocument, { as, params, body: { ...document, nationalId: `${number("document")}9` } });
  const reveal = { as, params, body: { words: `เทียบกับ ${number("revealWords")}` } };
  (await call(memberRoutes.revealNationalId, reveal)).body();
}

async function atTheCounter(as: Signed): Promise<void> {
  const { consents: _, ...fields } = fullDraft({ name: `ทองคำ ${number("counterName")}` });
  const body = { fields, document: "thai-id", nationalId: grouped(number("counter"), "-") };
  const { code } = (await call(memberRoutes.prepareRegistration, { as, body })).body();
  const person = await buildMember(line.test.app.deps);
  const params = { code };
  await call(membership.getPrepared, { as: person, params });
  const confirm = { accepted: true, fields: { consents: agreedToAll() } };
  (await call(membership.confirmPrepared, { as: person, params, body: confirm })).body();
}

async function groups(as: Signed): Promise<void> {
  const name = { th: "กลุ่มทดสอบการรั่ว", en: "Leak test" };
  const purpose = `แจ้ง ${number("groupPurpose")}`;
  const group = (
    await call(memberRoutes.createGroup, { as, body: { kind: "list", name, purpose, rule: null } })
  ).body();
  const text = `เลขประจำตัวประชาชน\n${number("groupList")}\n${number("thaid")}\n`;
  await upload(as, memberRoutes.uploadGroupList, { text, name: "group.csv", fields: { id: group.id } });
  const reason = `ส่งจดหมายถึง ${number("exportReason")} และคนอื่น`;
  await call(memberRoutes.askExport, { as, body: { groupId: group.id, reason, fields: ["name"] } });
}

async function talk(as: TestMember): Promise<void> {
  const submission = {
    submissionKey: randomUUID(),
    description: `ไฟดับหน้าบ้าน เลขบัตร${number("complaint")}`,
    category: "road",
    point: { lat: 13.5943, lng: 100.5973 },
    placeText: `ใกล้ ${grouped(number("complaintPlace"), " ")}`,
    areaCode: "110101",
    photoIds: [],
  };
  (await call(citizen.submitComplaint, { as, body: submission })).body();
  const before = (await line.answers(as.lineUserId)).length;
  await line.say(as.lineUserId, "ไฟถนนดับหน้าวัดแพรกษา");
  await line.waitForAnswers(as.lineUserId, before + 1);
  await line.say(as.lineUserId, `เลขบัตรผม ${grouped(number("chatWhileAsked"), "-")} ครับ`);
  await line.say(as.lineUserId, `${number("chat")}`);
  await waitFor("the chat is through", async () => {
    const { rows } = await sql`select from conversations.inbox where state = 'waiting'`.execute(line.test.app.deps.db);
    return rows.length === 0;
  });
}

test("the search finds a number that is there, however it is written", async () => {
  const [one, other] = [newNumber(), newNumber()];
  const { db, config } = line.test.app.deps;
  await sql`insert into platform.setting (key, value) values ('leak', ${JSON.stringify({ seen: toThaiDigits(one) })}::jsonb)`.execute(
    db,
  );
  await sql`insert into platform.setting (key, value) values ('leak2', ${JSON.stringify(grouped(other, " - "))}::jsonb)`.execute(
    db,
  );
  const found = leaksIn(await dump(db, config.databaseUrl), { one, other, none: newNumber() });
  expect(found.map((leak) => leak.split(":")[0])).toEqual(["one", "other"]);
  await sql`delete from platform.setting where key like 'leak%'`.execute(db);
});

test("what was planted was really taken in: hashes, ciphers and covered words are there, the few are shown the number", async () => {
  const { db } = line.test.app.deps;
  const { rows } = await sql<{ sealed: number; listed: number; covered: number }>`select
    (select count(*)::int from members.identity where pid_cipher is not null) as sealed,
    (select count(*)::int from members.fact_list_row) as listed,
    (select count(*)::int from members.claim where words like '%x%') as covered`.execute(db);
  expect(rows[0]).toEqual({ sealed: 2, listed: 3, covered: 2 });
  expect(revealed).toContain(number("thaid"));
  expect(answered.length).toBeGreaterThan(40);
});

test("no number stands in clear in a dump of the database", async () => {
  const { db, config } = line.test.app.deps;
  expect(leaksIn(await dump(db, config.databaseUrl), planted)).toEqual([]);
});

test("nor in the log at its most talkative, which names doors and not what was put into their addresses", () => {
  expect(logged.length).toBeGreaterThan(50);
  expect(logged.some((entry) => entry.includes("incoming request"))).toBe(true);
  expect(leaksIn(logged.join("\n"), planted)).toEqual([]);
  expect(logged.join("\n")).not.toContain(secretOf(download));
});

test("nor in a file under DATA_DIR", async () => {
  expect(leaksIn(await readAll(line.test.config.dataDir), planted)).toEqual([]);
});

test("nor in any answer of ours, but to the officer who may see it", () => {
  expect(leaksIn(answered.join("\n"), planted)).toEqual([]);
});

test("nor in anything said in the chat", async () => {
  const messages = JSON.stringify(await line.call("GET", "/deliveries?since=0"));
  expect(messages.length).toBeGreaterThan(1_000);
  expect(leaksIn(messages, planted)).toEqual([]);
});
