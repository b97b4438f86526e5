import type { Rule } from "@paknam/contract";
import { expect, test } from "vitest";
import { draftOf, emptyBlock, emptyTerm, type Row, rowOf, ruleOf, TERM_KINDS, termFault } from "./rule-draft.ts";

const old: Rule = { kind: "age", from: 60 };
const here: Rule = { kind: "area", of: ["home", "work"], codes: ["1101"] };

test("what the builder shows of a rule is the same rule when it is saved", () => {
  const rules: Rule[] = [
    { all: [old, here] },
    { any: [old, { not: here }] },
    { all: [old, { any: [here, { kind: "topic", is: ["flood"] }] }] },
    { all: [{ not: { any: [old, here] } }, { kind: "fact", type: "disability-card" }] },
    {
      all: [
        { kind: "level", atLeast: "officer" },
        { kind: "language", is: ["my"] },
      ],
    },
  ];
  for (const rule of rules) {
    const draft = draftOf(rule);
    expect(draft && ruleOf(draft)).toEqual(rule);
  }
});

test("a single condition stands as one row, also one that excepts", () => {
  const one = draftOf(old);
  expect(one?.rows.map(({ term }) => term)).toEqual([{ kind: "age", from: 60, to: null }]);
  expect(draftOf({ not: here })?.rows.map(({ isExcept }) => isExcept)).toEqual([true]);
});

test("a rule nested deeper than the builder goes is not shown as something else", () => {
  expect(draftOf({ all: [{ any: [{ all: [old, here] }, here] }] })).toBeNull();
  expect(draftOf({ all: [{ not: { not: old } }] })).toBeNull();
});

test("while anything is unfinished there is no rule to count", () => {
  expect(ruleOf(emptyBlock())).toBeNull();
  for (const kind of TERM_KINDS) expect(termFault(emptyTerm(kind))).toBe("unfinished");
  const rows: Row[] = [rowOf({ kind: "age", from: 60, to: null }), rowOf(emptyTerm("topic"))];
  expect(ruleOf({ kind: "block", mode: "all", rows })).toBeNull();
  expect(ruleOf({ kind: "block", mode: "all", rows: [] })).toBeNull();
});

test("ages the wrong way round are said and not sent", () => {
  const upsideDown = { kind: "age" as const, from: 70, to: 60 };
  expect(termFault(upsideDown)).toBe("ageOrder");
  expect(ruleOf({ kind: "block", mode: "all", rows: [rowOf(upsideDown)] })).toBeNull();
});
