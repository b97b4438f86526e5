import { expect, test } from "vitest";
import { distanceToDue } from "./urgency-words.ts";

const now = new Date("2026-11-23T09:00:00+07:00");
const at = (text: string) => new Date(text);

test("time that is left is rounded down, so that nobody believes in more", () => {
  expect(distanceToDue("due-soon", at("2026-11-25T00:00:00+07:00"), now)).toEqual({
    side: "left",
    unit: "days",
    count: 1,
  });
  expect(distanceToDue("due-today", at("2026-11-23T11:59:00+07:00"), now)).toEqual({
    side: "left",
    unit: "hours",
    count: 2,
  });
});

test("what is overdue says by how much", () => {
  expect(distanceToDue("overdue", at("2026-11-20T09:00:00+07:00"), now)).toEqual({
    side: "late",
    unit: "days",
    count: 3,
  });
  expect(distanceToDue("overdue", at("2026-11-23T08:59:50+07:00"), now)).toEqual({
    side: "late",
    unit: "minutes",
    count: 1,
  });
});

test("what is done has no deadline", () => {
  expect(distanceToDue("done", at("2026-11-20T09:00:00+07:00"), now)).toBeNull();
});
