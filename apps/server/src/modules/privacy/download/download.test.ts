import { membership } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ask, buildComplaint, type TestMember } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { registerMember } from "../../../testing/members.ts";
import { openTestThaid, type TestThaid } from "../../../testing/thaid.ts";
import { ENTERED, type Life, liveALife, SAID } from "../testing/live-a-life.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let line: TestLine;
let thaid: TestThaid;
let life: Life;
let stranger: TestMember;
/** One copy in both forms, opened without a session. */
let page: Awaited<ReturnType<typeof open>>;
let json: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  thaid = await openTestThaid();
  line = await openTestLine({ environment: thaid.environment });
  life = await liveALife(line, thaid);
  // The chat's answer, the news of the claim and of the complaint.
  await line.waitForAnswers(life.lineUserId, 4);
  stranger = await registerMember(line.test, { name: "คนอื่น ไม่เกี่ยวข้อง" });
  await buildComplaint(line.test.app.deps, { memberId: stranger.memberId, description: "เรื่องของคนอื่น" });
  const { pageUrl, jsonUrl } = await prepare();
  page = await open(pageUrl);
  json = await open(jsonUrl);
});
afterAll(async () => {
  await line.close();
  await thaid.close();
});

const prepare = async () => (await ask(line.test.http, membership.prepareDownload, { as: life })).body();
/** As the phone's own browser does: without a session. */
const open = (url: string) => line.test.http.inject({ url: new URL(url).pathname });
const htmlOf = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

test("the page and the JSON both hold everything that was entered, said and seen", () => {
  const data = json.json();
  const { phone: _, birthYear: __, ...entered } = ENTERED;
  for (const words of [...Object.values(entered), ...Object.values(SAID)]) {
    expect(JSON.stringify(data), words).toContain(JSON.stringify(words).slice(1, -1));
    expect(page.body, words).toContain(htmlOf(words));
  }
  expect(data.profile[0]).toMatchObject({ name: ENTERED.name, phone: "+66867654321", birthYear: ENTERED.birthYear });
  expect(data.profile[0]).toMatchObject({ lineUserId: life.lineUserId, topics: ["flood", "traffic"] });
  expect(page.body).toContain("086-765-4321");
  expect(page.body).toContain(String(ENTERED.birthYear + 543));
  expect(data.places.map((place: { areaCode: string }) => place.areaCode)).toEqual(["110101", "110102"]);
  expect(data.places[0].point).toEqual({ lat: 13.599, lng: 100.597 });
  expect(data.consents).toHaveLength(4);
  expect(data.claims[0]).toMatchObject({ claim: "disability-card", state: "more", answerWords: SAID.claimMore });
  expect(data.complaints[0]).toMatchObject({
    number: life.number,
    description: ENTERED.description,
    state: "in-progress",
  });
  expect(data.complaints.map((item: { step?: string }) => item.step ?? "submitted")).toEqual([
    "submitted",
    "forwarded",
    "asked",
    "answered",
  ]);
  const kindsOf = (looks: { kind: string }[]) => [...new Set(looks.map(({ kind }) => kind))].sort();
  expect(data.chat).toMatchObject([{ kind: "text", words: ENTERED.chat }]);
  expect(data.sent.length).toBeGreaterThanOrEqual(4);
  expect(kindsOf(data.disclosures)).toEqual(["claim", "looked", "national-id", "shared"]);
  const shared = data.disclosures.filter((each: { kind: string }) => each.kind === "shared");
  expect(shared.map((each: { words: string }) => each.words)).toEqual([
    `เรื่อง ${life.number} ส่งต่อมา: ${SAID.forward}`,
    `เรื่อง ${life.number}`,
  ]);
  expect(page.body).toContain(formatDateTime(new Date(data.madeAt), "th").slice(0, 10));
});

test("its pictures open by their addresses, without a session", async () => {
  const data = json.json();
  const addresses: string[] = [...data.complaints, ...data.claims, ...data.loosePhotos].flatMap(
    (item) => item.pictures ?? [],
  );
  expect(addresses).toHaveLength(3);
  for (const address of addresses) {
    expect(page.body).toContain(`src="${htmlOf(address)}"`);
    const { pathname, search } = new URL(address);
    expect((await line.test.http.inject({ url: pathname + search })).headers["content-type"]).toBe("image/jpeg");
  }
});

test("neither holds the national number, an officer's name, a note between officers or anybody else", async () => {
  const { rows } = await sql<{ name: string }>`select name from organisations.officer`.execute(line.test.app.deps.db);
  expect(rows.length).toBeGreaterThan(2);
  for (const { body } of [page, json]) {
    expect(body).not.toContain(life.pid);
    expect(body).toContain(`x-xxxx-xxxxx-${life.pid.slice(10, 12)}-${life.pid.slice(12)}`);
    for (const { name } of rows) expect(body).not.toContain(name);
    for (const foreign of ["โทรคุยแล้ว", "คนอื่น", stranger.memberId]) expect(body).not.toContain(foreign);
  }
});

test("what people wrote stays words on the page, and nothing on it runs or is fetched from elsewhere", () => {
  expect(page.body).not.toContain("<b>อันตราย</b>");
  expect(page.body).not.toMatch(/<script|<link|@import|url\(/);
  expect(page.headers["content-security-policy"]).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src http://localhost:3000; base-uri 'none'; form-action 'none'",
  );
  expect(page.headers["cache-control"]).toBe("no-store");
  expect(page.headers["referrer-policy"]).toBe("no-referrer");
});

test("an address opens once, within ten minutes, and a look at its head does not use it up", async () => {
  const { pageUrl, jsonUrl } = await prepare();
  const head = await line.test.http.inject({ method: "HEAD", url: new URL(pageUrl).pathname });
  expect(head.statusCode).not.toBe(200);
  const both = await Promise.all([open(pageUrl), open(pageUrl)]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  const over = await open(pageUrl);
  expect([over.statusCode, over.body.includes("ลิงก์นี้ใช้ไปแล้ว")]).toEqual([410, true]);
  line.test.clock.advance(10 * 60_000 + 1);
  expect((await open(jsonUrl)).statusCode).toBe(410);
  line.test.clock.set(new Date());
  expect((await open(`${pageUrl.slice(0, -3)}abc`)).statusCode).toBe(410);
  const { rows } = await sql<{ found: boolean }>`select exists (select from privacy.download d
    where d::text like ${`%${pageUrl.split("/").at(-1)}%`}) as found`.execute(line.test.app.deps.db);
  expect(rows).toEqual([{ found: false }]);
});

test("the page is drawn for whoever reads English", async () => {
  await ask(line.test.http, membership.correctProfile, { as: life, body: { language: "en" } });
  const english = (await open((await prepare()).pageUrl)).body;
  expect(english).toContain('<html lang="en">');
  expect(english).toContain("How we know it is you");
  await ask(line.test.http, membership.correctProfile, { as: life, body: { language: "th" } });
});
