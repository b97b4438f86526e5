import { expect, test } from "vitest";
import { keepSteady } from "./steady-rows.ts";

const row = (number: string, state = "submitted") => ({ number, state });

test("a new complaint is counted, not pushed in", () => {
  const steady = keepSteady([row("a"), row("b")], [row("new"), row("a"), row("b")]);
  expect(steady.rows.map(({ number }) => number)).toEqual(["a", "b"]);
  expect(steady.addedCount).toBe(1);
});

test("what changed shows its new content in its old place, whatever the new order", () => {
  const steady = keepSteady([row("a"), row("b")], [row("b", "accepted"), row("a")]);
  expect(steady.rows).toEqual([row("a"), row("b", "accepted")]);
  expect(steady.addedCount).toBe(0);
});

test("what left stays, marked", () => {
  const steady = keepSteady([row("a"), row("b")], [row("b")]);
  expect(steady.rows).toHaveLength(2);
  expect([...steady.goneNumbers]).toEqual(["a"]);
});

test("into an empty list they come at once", () => {
  expect(keepSteady([], [row("a")])).toMatchObject({ rows: [row("a")], addedCount: 0 });
});
