import { memberRoutes, type Rule } from "@paknam/contract";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask } from "../../../testing/complaints.ts";
import { officerOf } from "../../../testing/members.ts";
import { forgetPerson } from "../own-page/forget-person.queries.ts";
import { countEach, countFitting } from "./count-rule.ts";
import { type Person, person, writePeople } from "./testing/people.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

let written: readonly Person[] = [];
async function write(people: readonly Person[]): Promise<void> {
  written = people;
  await writePeople(t.app.deps.db, people);
}
afterEach(async () => {
  for (const { id } of written) await forgetPerson(t.app.deps.db, id);
  written = [];
});

const countOn = async (now: Date | string, rule: Rule) =>
  (await countFitting(t.app.deps.db, rule, new Date(now))).members;
const count = (rule: Rule): Promise<number> => countOn(t.clock.now(), rule);

describe("a rule", () => {
  test("of age counts the youngest that a year of birth may mean, both ends included; no year fits no age", async () => {
    // November 2026: whoever was born in 1966 may be 59 still.
    await write([1965, 1966, 2005, 2006, 2007, null].map((birthYear) => person({ birthYear })));
    expect(await count({ kind: "age", from: 60 })).toBe(1);
    expect(await count({ kind: "age", from: 59 })).toBe(2);
    expect(await count({ kind: "age", to: 19 })).toBe(2);
    expect(await count({ kind: "age", from: 18, to: 20 })).toBe(3);
    expect(await count({ kind: "age" })).toBe(5);
    expect(await count({ not: { kind: "age", from: 60 } })).toBe(5);
    // In Thailand the new year has begun.
    expect(await countOn("2026-12-31T17:00:00Z", { kind: "age", from: 60 })).toBe(2);
  });

  test("of area takes sub-districts, districts and the province, at the places that are asked for", async () => {
    await write([
      person({ areas: [{ kind: "home", code: "110101" }] }),
      person({
        areas: [
          { kind: "home", code: "110102" },
          { kind: "work", code: "110201" },
        ],
      }),
      person({
        areas: [
          { kind: "home", code: "110201" },
          { kind: "followed", code: "110101" },
          { kind: "followed", code: "110102" },
        ],
      }),
      person({ areas: [{ kind: "study", code: "110301" }] }),
    ]);
    const at = (codes: string[], of: ("home" | "work" | "study" | "followed")[] = ["home"]) =>
      count({ kind: "area", of, codes });
    expect(await at(["110101"])).toBe(1);
    expect(await at(["1101"])).toBe(2);
    expect(await at(["11"])).toBe(3);
    expect(await at(["1101", "110201"])).toBe(3);
    expect(await at(["1102"], ["home", "work"])).toBe(2);
    expect(await at(["1101"], ["followed"])).toBe(1);
    expect(await at(["11"], ["study"])).toBe(1);
    expect(await at(["12", "119999", "110"], ["home", "work", "study", "followed"])).toBe(4);
    expect(await at(["12", "119999"], ["home", "work", "study", "followed"])).toBe(0);
  });

  test("of a fact counts those of whom it holds today: not ended, not expired in Thailand's calendar", async () => {
    const fact = (expiresOn: string | null, hasEnded = false) =>
      person({ facts: [{ type: "child-support", expiresOn, hasEnded }] });
    await write([fact(null), fact("2026-11-23"), fact("2026-11-22"), fact(null, true), person()]);
    const rule: Rule = { kind: "fact", type: "child-support" };
    expect(await count(rule)).toBe(2);
    expect(await count({ not: rule })).toBe(3);
    // 00:30 of the 24th there.
    expect(await countOn("2026-11-23T17:30:00Z", rule)).toBe(1);
  });

  test("of residence, language, topic, own choice and level", async () => {
    await write([
      person({ residence: "foreign", language: "my", topics: ["flood", "air"], groups: ["parents"] }),
      person({ residence: "registered-elsewhere", level: "officer", topics: ["air"], groups: ["parents", "vendors"] }),
      person({ level: "thaid" }),
    ]);
    expect(await count({ kind: "residence", is: ["foreign", "registered-elsewhere"] })).toBe(2);
    expect(await count({ kind: "language", is: ["my", "km"] })).toBe(1);
    expect(await count({ kind: "topic", is: ["flood", "jobs"] })).toBe(1);
    expect(await count({ kind: "topic", is: ["air"] })).toBe(2);
    expect(await count({ kind: "group", key: "parents" })).toBe(2);
    for (const [atLeast, expected] of [
      ["line", 3],
      ["declared", 3],
      ["officer", 2],
      ["thaid", 1],
    ] as const)
      expect(await count({ kind: "level", atLeast })).toBe(expected);
  });

  test("joins with all, any and not; what nobody knows fits nobody", async () => {
    await write([
      person({ residence: "foreign", birthYear: 1990 }),
      person({ residence: "foreign" }),
      person({ birthYear: 1990, facts: [{ type: "child-support", expiresOn: null, hasEnded: false }] }),
    ]);
    const foreign: Rule = { kind: "residence", is: ["foreign"] };
    const grown: Rule = { kind: "age", from: 20 };
    expect(await count({ all: [foreign, grown] })).toBe(1);
    expect(await count({ any: [foreign, grown] })).toBe(3);
    expect(await count({ all: [foreign, { not: grown }] })).toBe(1);
    expect(await count({ all: [grown, { not: { any: [foreign, { kind: "fact", type: "child-support" }] } }] })).toBe(0);
    for (const unknown of [
      { kind: "fact", type: "no-such-fact" },
      { kind: "group", key: "no-such-group" },
      { kind: "topic", is: ["no-such-topic"] },
      { kind: "language", is: ["xx"] },
      // A group by rule is nobody's own choice.
      { kind: "group", key: "older-people" },
    ] as const satisfies Rule[])
      expect(await count(unknown)).toBe(0);
  });
});

test("officers see fewer than ten as <10, and who of them can be reached: friends who want news", async () => {
  const officer = await officerOf(t, "social-development-office", { role: "supervisor" });
  await write([
    ...Array.from({ length: 9 }, () => person({ residence: "foreign" })),
    ...Array.from({ length: 12 }, () => person({ topics: ["flood"] })),
    person({ topics: ["flood"], isFriend: false }),
    person({ topics: ["flood"], wantsNews: false }),
  ]);
  const counted = async (rule: Rule) =>
    (await ask(t.http, memberRoutes.countRule, { as: officer, body: { rule } })).body();
  expect(await counted({ kind: "residence", is: ["foreign"] })).toEqual({ members: "<10", reachable: "<10" });
  expect(await counted({ kind: "topic", is: ["flood"] })).toEqual({ members: "14", reachable: "12" });
  expect(await counted({ kind: "language", is: ["km"] })).toEqual({ members: "<10", reachable: "<10" });
});

const CODES = ["110101", "110102", "110201", "110301", "110401"] as const;
const TYPES = ["child-support", "old-age-allowance"] as const;
const TOPICS = ["flood", "air", "jobs"] as const;
const KEYS = ["parents", "vendors"] as const;
const LEVELS = ["line", "declared", "officer", "thaid"] as const;
const RESIDENCES = ["registered-here", "registered-elsewhere", "foreign", "not-said"] as const;
const LANGUAGES = ["th", "en", "my"] as const;
const KINDS = ["home", "work", "study", "followed"] as const;

const somebody: fc.Arbitrary<Person> = fc
  .record({
    birthYear: fc.option(fc.integer({ min: 1930, max: 2015 })),
    residence: fc.constantFrom(...RESIDENCES),
    language: fc.constantFrom(...LANGUAGES),
    level: fc.constantFrom("declared", "officer", "thaid"),
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS)),
    areas: fc.uniqueArray(fc.record({ kind: fc.constantFrom(...KINDS), code: fc.constantFrom(...CODES) }), {
      // One home, one place of work; as many followed as one likes.
      selector: ({ kind, code }) => (kind === "followed" ? code : kind),
    }),
    groups: fc.uniqueArray(fc.constantFrom(...KEYS)),
    facts: fc.uniqueArray(
      fc.record({
        type: fc.constantFrom(...TYPES),
        expiresOn: fc.option(fc.constantFrom("2026-11-22", "2026-11-23", "2027-01-01")),
        hasEnded: fc.boolean(),
      }),
      { selector: ({ type }) => type },
    ),
  })
  .map((given) => person(given));

const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ kind: fc.constant("age" as const), from: fc.integer({ min: 10, max: 90 }) }),
    fc.record({ kind: fc.constant("age" as const), to: fc.integer({ min: 10, max: 90 }) }),
    fc.record({ kind: fc.constant("residence" as const), is: some(RESIDENCES) }),
    fc.record({
      kind: fc.constant("area" as const),
      of: some(KINDS),
      codes: some([...CODES, "1101", "1102", "11", "12"]),
    }),
    fc.record({ kind: fc.constant("fact" as const), type: fc.constantFrom(...TYPES, "none") }),
    fc.record({ kind: fc.constant("topic" as const), is: some(TOPICS) }),
    fc.record({ kind: fc.constant("group" as const), key: fc.constantFrom(...KEYS, "none") }),
    fc.record({ kind: fc.constant("language" as const), is: some(LANGUAGES) }),
    fc.record({ kind: fc.constant("level" as const), atLeast: fc.constantFrom(...LEVELS) }),
    fc.record({ all: fc.array(tie("rule"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("rule"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("rule") }),
  ),
}));

/** The rule again, in plain words of another language. */
function fits(one: Person, asked: Rule): boolean {
  if ("all" in asked) return asked.all.every((each) => fits(one, each));
  if ("any" in asked) return asked.any.some((each) => fits(one, each));
  if ("not" in asked) return !fits(one, asked.not);
  switch (asked.kind) {
    case "age":
      if (one.birthYear === null) return false;
      return 2026 - one.birthYear - 1 >= (asked.from ?? 0) && 2026 - one.birthYear - 1 <= (asked.to ?? 200);
    case "residence":
      return asked.is.includes(one.residence);
    case "area":
      return one.areas.some(
        ({ kind, code }) => asked.of.includes(kind) && asked.codes.some((each) => code.startsWith(each)),
      );
    case "fact":
      return one.facts.some(
        (each) => each.type === asked.type && !each.hasEnded && (each.expiresOn ?? "9") >= "2026-11-23",
      );
    case "topic":
      return one.topics.some((each) => asked.is.includes(each));
    case "group":
      return one.groups.includes(asked.key);
    case "language":
      return asked.is.includes(one.language);
    default:
      return LEVELS.indexOf(one.level) >= LEVELS.indexOf(asked.atLeast);
  }
}

test("any rule counts whom it fits, one by one", async () => {
  const people = fc.sample(somebody, { numRuns: 300, seed: 2_569 });
  await write(people);
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { minLength: 1, maxLength: 3 }), async (rules) => {
      const expected = rules.map((each) => people.filter((one) => fits(one, each)).length);
      expect(await Promise.all(rules.map(count))).toEqual(expected);
      expect(await countEach(t.app.deps.db, rules, t.clock.now())).toEqual(expected);
    }),
    { numRuns: 100 },
  );
}, 60_000);
