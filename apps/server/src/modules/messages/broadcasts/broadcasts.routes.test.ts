import { type BroadcastDraft, broadcasts } from "@paknam/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, type Signed } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { makeReachable, officerOf } from "../../../testing/members.ts";

let line: TestLine;
let author: Awaited<ReturnType<typeof officerOf>>;
let leader: Awaited<ReturnType<typeof officerOf>>;
beforeAll(async () => {
  line = await openTestLine({ role: "web" });
  author = await officerOf(line.test, "nakhon-samut-prakan");
  leader = await officerOf(line.test, "nakhon-samut-prakan", { role: "supervisor" });
});
afterAll(() => line.close());

const rule = { kind: "area" as const, of: ["home" as const], codes: ["110101"] };
const draft = (change: Partial<BroadcastDraft> = {}): BroadcastDraft => ({
  kind: "news",
  title: "ปิดถนนคืนนี้",
  rule,
  texts: { th: { title: "ปิดถนน", body: "ปิดถนนสุขุมวิท 22:00 ถึง 04:00 น.", link: null } },
  corrects: null,
  sendAt: null,
  ...change,
});
const create = (as: Signed, change: Partial<BroadcastDraft> = {}) =>
  ask(line.test.http, broadcasts.createBroadcast, { as, body: draft(change) });
const act = (as: Signed, id: string, which: string, body: Record<string, unknown> = {}) =>
  ask(line.test.http, broadcasts.actOnBroadcast, { as, params: { id, act: which }, body });
const measure = (as: Signed, change: Record<string, unknown> = {}) =>
  ask(line.test.http, broadcasts.measureBroadcast, {
    as,
    body: { kind: "news", rule, corrects: null, languages: ["th"], ...change },
  });

test("before sending: how many fit, how many are reached in which language, what it costs and what remains", async () => {
  await makeReachable(line, { count: 60, areaCode: "110101" });
  await makeReachable(line, { count: 12, areaCode: "110101", language: "my" });
  await line.call("PUT", "/limits", { quota: 35_050, used: 35_000 });
  expect((await measure(author)).body()).toEqual({
    fits: "72",
    reachable: "72",
    languages: [
      { language: "th", people: "60", isWritten: true },
      { language: "my", people: "12", isWritten: false },
    ],
    messages: 72,
    extraBaht: 4.32,
    left: 50,
    isTooMuch: true,
  });
  expect((await measure(author, { rule: { ...rule, codes: ["110699"] } })).body()).toMatchObject({
    reachable: "<10",
    messages: 0,
  });
  await line.call("PUT", "/limits", { quota: null });
});

test("the preview is what LINE gets: a card with its kind, its words and who says it", async () => {
  const { messages } = (
    await ask(line.test.http, broadcasts.previewBroadcast, {
      as: author,
      body: { kind: "alert", language: "th", text: draft().texts.th },
    })
  ).body();
  expect(messages).toMatchObject([{ type: "flex", altText: "ปิดถนน" }]);
  for (const words of ["เตือนภัย", "ปิดถนนสุขุมวิท", "เทศบาลนครสมุทรปราการ"])
    expect(JSON.stringify(messages)).toContain(words);
});

test("a draft is changed, submitted, returned with a word, submitted again and approved by another who typed the number", async () => {
  const created = (await create(author)).body();
  const id = created.id;
  expect(created).toMatchObject({ state: "draft", acts: ["edit", "submit"], createdBy: author.name });
  const change = (version: number) =>
    ask(line.test.http, broadcasts.changeBroadcast, {
      as: author,
      params: { id },
      body: { ...draft({ title: "ปิดถนนพรุ่งนี้" }), version },
    });
  expect((await change(created.version)).body().title).toBe("ปิดถนนพรุ่งนี้");
  expect((await change(created.version)).code).toBe("broadcast.changed");
  await act(author, id, "submit");
  expect((await act(leader, id, "return")).code).toBe("broadcast.needs_words");
  expect((await act(leader, id, "return", { words: "ขอเวลาที่แน่นอน" })).body()).toMatchObject({
    state: "returned",
    decidedWords: "ขอเวลาที่แน่นอน",
  });
  await act(author, id, "submit");
  expect((await act(author, id, "approve")).code).toBe("permission.denied");
  expect((await act(leader, id, "approve", { reachable: "71" })).code).toBe("broadcast.reach_changed");
  expect((await act(leader, id, "approve", { reachable: "72" })).body()).toMatchObject({
    state: "approved",
    acts: ["stop"],
  });
});

test("the reserve is for warnings alone, and an organisation's budget binds it", async () => {
  const submitted = async (change: Partial<BroadcastDraft> = {}) => {
    const { id } = (await create(author, change)).body();
    await act(author, id, "submit");
    return id;
  };
  await line.call("PUT", "/limits", { quota: 10_000, used: 4_950 });
  const news = await submitted();
  expect((await act(leader, news, "approve")).code).toBe("broadcast.month_full");
  expect((await act(leader, await submitted({ kind: "alert" }), "approve")).body().state).toBe("approved");
  await line.call("PUT", "/limits", { quota: null });
  const chief = await officerOf(line.test, "damrongdhama-centre", { role: "administrator" });
  const setBudget = (as: Signed, perMonth: number | null) =>
    ask(line.test.http, broadcasts.setBudget, { as, params: { id: author.organisationId }, body: { perMonth } });
  expect((await setBudget(leader, 1)).code).toBe("permission.denied");
  await setBudget(chief, 100);
  expect((await act(leader, news, "approve")).code).toBe("broadcast.budget_used");
  const budget = (await setBudget(chief, 500)).body().budgets.find(({ perMonth }) => perMonth === 500);
  expect(budget?.organisation.id).toBe(author.organisationId);
  expect((await act(leader, news, "approve")).body().state).toBe("approved");
});

test("another organisation sees none of it; a viewer writes nothing", async () => {
  const id = (await create(author)).body().id;
  const stranger = await officerOf(line.test, "mueang-bang-kaeo", { role: "supervisor" });
  const list = async (as: Signed) => (await ask(line.test.http, broadcasts.listBroadcasts, { as })).body().broadcasts;
  expect((await list(author)).map((row) => row.id)).toContain(id);
  expect(await list(stranger)).toEqual([]);
  expect((await act(stranger, id, "submit")).code).toBe("broadcast.not_found");
  expect((await create(await officerOf(line.test, "mueang-bang-kaeo", { role: "viewer" }))).code).toBe(
    "permission.denied",
  );
});

test.each([
  ["a link that is no https", { link: { label: "อ่าน", url: "http://example.org" } }],
  ["a title of 81 letters", { title: "ก".repeat(81) }],
  ["no words", { body: " " }],
] as const)("%s is refused", async (_what, wrong) => {
  const { th } = draft().texts;
  expect((await create(author, { texts: { th: { ...th, ...wrong } } })).code).toBe("input.invalid");
});

test("nobody addresses people by what only another agency may know of them", async () => {
  const disabled = { kind: "fact" as const, type: "disability-card" };
  expect((await create(author, { rule: disabled })).code).toBe("group.sensitive");
  expect((await measure(author, { rule: { all: [rule, disabled] } })).code).toBe("group.sensitive");
  const owner = await officerOf(line.test, "social-development-office");
  expect((await create(owner, { rule: disabled })).status).toBe(200);
});

test("sending to oneself needs one's own LINE", async () => {
  const id = (await create(author)).body().id;
  expect((await ask(line.test.http, broadcasts.testBroadcast, { as: author, params: { id } })).code).toBe(
    "broadcast.no_line",
  );
});
