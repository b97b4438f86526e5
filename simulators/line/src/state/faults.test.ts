import { beforeEach, expect, it } from "vitest";
import { createFaults, type NewFault, shardOf } from "./faults.ts";

const plain: NewFault = {
  match: {},
  kind: "error_before",
  share: 1,
  status: 500,
  delayMs: 0,
  accepted: false,
};

let now: number;
let drawn: number;
let faults: ReturnType<typeof createFaults>;
beforeEach(() => {
  now = 1000;
  drawn = 0;
  faults = createFaults(
    () => drawn,
    () => now,
  );
});

const strikes = (endpoint: string, people?: string[]) =>
  faults.strike({ endpoint, ...(people === undefined ? {} : { people }) }) !== undefined;

it("lasts for its window only", () => {
  faults.add({ ...plain, afterMs: 100, forMs: 50 });
  const seen = [1099, 1100, 1149, 1150].map((time) => {
    now = time;
    return strikes("push");
  });
  expect(seen).toEqual([false, true, true, false]);
});

it("strikes one endpoint, several, or all", () => {
  faults.add({ ...plain, match: { endpoint: "push" } });
  expect([strikes("push"), strikes("reply")]).toEqual([true, false]);
  faults.add({ ...plain, match: { endpoint: ["reply", "profile"] } });
  expect([strikes("reply"), strikes("profile"), strikes("quota")]).toEqual([true, true, false]);
  faults.add(plain);
  expect(strikes("quota")).toBe(true);
});

it("strikes the calls that touch one shard of the people, and no others", () => {
  const [ours, others] = [`U${"0".repeat(31)}7`, `U${"0".repeat(31)}8`];
  expect([shardOf(ours, 10), shardOf(others, 10)]).toEqual([7, 8]);
  faults.add({ ...plain, match: { shard: { index: 7, of: 10 } } });
  expect(strikes("push")).toBe(false);
  expect(strikes("push", [ours])).toBe(true);
  expect(strikes("multicast", [others, ours])).toBe(true);
  expect(strikes("multicast", [others])).toBe(false);
});

it("strikes its share of the calls, so often and no more", () => {
  faults.add({ ...plain, share: 0.3, times: 1 });
  drawn = 0.3;
  expect(strikes("push")).toBe(false);
  drawn = 0.29;
  expect(strikes("push")).toBe(true);
  expect(strikes("push")).toBe(false);
});
