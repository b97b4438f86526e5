import { expect, it } from "vitest";
import { type Behaviour, createBehaviours } from "./behaviours.ts";

const after = { minMs: 0, maxMs: 0 };
const tap = (share: number, more: Partial<Behaviour> = {}): Behaviour =>
  ({ do: "tap-first-button", share, after, match: {}, ...more }) as Behaviour;
const block = (share: number): Behaviour => ({ do: "block", share, after, match: {} });

function choose(drawn: number, behaviours: readonly Behaviour[], { endpoint = "push", index = 0 } = {}) {
  const set = createBehaviours(() => drawn);
  set.add(behaviours);
  return set.chooser(endpoint)(index)?.do;
}

it("gives each behaviour its share of the line from 0 to 1", () => {
  const set = [tap(0.3), block(0.1)];
  expect([0, 0.299, 0.3, 0.399, 0.401].map((drawn) => choose(drawn, set))).toEqual([
    "tap-first-button",
    "tap-first-button",
    "block",
    "block",
    undefined,
  ]);
});

it("lets what named people do replace what everybody does", () => {
  const set = [tap(1), { ...block(0.5), people: new Set([7]) }];
  expect(choose(0.4, set, { index: 7 })).toBe("block");
  expect(choose(0.6, set, { index: 7 })).toBeUndefined();
  expect(choose(0.6, set, { index: 8 })).toBe("tap-first-button");
});

it("reacts to messages of its endpoint only", () => {
  const set = [tap(1, { match: { endpoint: "multicast" } })];
  expect(choose(0, set, { endpoint: "reply" })).toBeUndefined();
  expect(choose(0, set, { endpoint: "multicast" })).toBe("tap-first-button");
});

it("refuses shares of more than all, per endpoint, and keeps what was set", () => {
  const set = createBehaviours(() => 0);
  set.add([tap(0.7), tap(0.3)]);
  expect(() => set.add([block(0.01)])).toThrow("come to 1.010");
  expect(set.all()).toHaveLength(2);
  const perEndpoint = createBehaviours(() => 0);
  perEndpoint.add([tap(1, { match: { endpoint: "reply" } }), tap(1, { match: { endpoint: "push" } })]);
  expect(() => perEndpoint.add([tap(0.5)])).toThrow("more than 1");
});

it("counts what came of it, and forgets what was called off", () => {
  const set = createBehaviours(() => 0);
  const [first, second] = [set.begin(), set.begin()];
  set.end(first, "tapped");
  expect(set.summary()).toMatchObject({ waiting: 1, done: { tapped: 1 } });
  set.reset();
  expect(set.isCalledOff(second)).toBe(true);
  set.end(second, "tapped");
  expect(set.summary()).toMatchObject({ waiting: 0, done: { tapped: 0 } });
});
