import { broadcasts } from "@paknam/contract";
import { expect, test } from "vitest";
import { rowOf } from "../groups/rule-draft.ts";
import { audienceOf, bodyOf, type Draft, draftOfView, emptyDraft, noWords } from "./draft.ts";
import { faultsOf, lettersIn } from "./draft-faults.ts";

const now = new Date("2026-11-22T05:00:00Z");
const words = { ...noWords, title: "ปิดถนนสุขุมวิท", body: "คืนนี้ 22:00–04:00" };
const finished = (change: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  audience: "everyone",
  texts: { ...emptyDraft().texts, th: words },
  ...change,
});

test("letters are counted as people see them, and so does the server", () => {
  expect(lettersIn(" น้ำท่วม ")).toBe(4);
  const title = "น้ำ".repeat(40);
  const body = bodyOf(finished({ texts: { ...emptyDraft().texts, th: { ...words, title } } }));
  expect(faultsOf(finished({ texts: { ...emptyDraft().texts, th: { ...words, title } } }), now)).toEqual([]);
  expect(broadcasts.createBroadcast.body?.safeParse(body).success).toBe(true);
});

test("an untouched form names what is missing, in the order of its fields", () => {
  expect(faultsOf(emptyDraft(), now).map(({ fault }) => fault)).toEqual(["rule", "title", "body"]);
});

test("a language that was begun must be finished, one that was not is no fault", () => {
  const draft = finished({ texts: { ...emptyDraft().texts, th: words, en: { ...noWords, title: "Road closed" } } });
  expect(faultsOf(draft, now)).toEqual([{ field: "body", fault: "body", language: "en" }]);
  expect(Object.keys(bodyOf(finished()).texts)).toEqual(["th"]);
});

test("half a link, one that is not https, and a time that has passed are named", () => {
  const link = { ...words, label: "ดูแผนที่", url: "http://example.com" };
  expect(faultsOf(finished({ texts: { ...emptyDraft().texts, th: link } }), now)).toMatchObject([{ fault: "url" }]);
  const late = finished({ isScheduled: true, date: "2026-11-22", time: "11:59" });
  expect(faultsOf(late, now)).toEqual([{ field: "time", fault: "past" }]);
  expect(faultsOf({ ...late, time: "" }, now)).toEqual([{ field: "time", fault: "time" }]);
});

test("what was kept comes back into the fields and leaves them unchanged", () => {
  const area = { kind: "area" as const, of: ["home" as const], codes: ["110101"] };
  const draft = finished({
    audience: "rule",
    block: { kind: "block", mode: "any", rows: [rowOf(area)] },
    isScheduled: true,
    date: "2026-11-23",
    time: "08:00",
    texts: { ...emptyDraft().texts, th: { ...words, label: "ดูแผนที่", url: "https://example.com/a" } },
  });
  const body = broadcasts.createBroadcast.body?.parse(bodyOf(draft));
  if (!body) throw new Error("the contract has a body");
  expect(bodyOf(draftOfView(body))).toEqual(bodyOf(draft));
  expect(body).toMatchObject({ rule: { any: [area] }, sendAt: "2026-11-23T01:00:00.000Z" });
});

test("a correction is for those who got the first, whatever the fields say", () => {
  expect(audienceOf(finished({ corrects: "0b9f7c1e-0000-4000-8000-000000000000", audience: "rule" }))).toBeNull();
});

test("a rule too deep for the builder is kept as it is", () => {
  const age = { kind: "age" as const, from: 60 };
  const rule = { all: [{ any: [{ all: [age, age] }, age] }, age] };
  const view = { kind: "news" as const, rule, texts: { th: { ...words, link: null } }, sendAt: null, corrects: null };
  expect(bodyOf(draftOfView(view)).rule).toEqual(rule);
});
