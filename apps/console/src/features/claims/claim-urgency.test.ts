import { expect, test } from "vitest";
import { claimUrgency } from "./claim-urgency.ts";

const now = new Date("2026-11-22T10:00:00+07:00");
const of = (dueAt: string, state: "waiting" | "more" | "yes" = "waiting") => claimUrgency({ state, dueAt }, now);

test("a claim is overdue, due on this day of Thailand, soon, or has time", () => {
  expect(of("2026-11-22T09:59:00+07:00")).toBe("overdue");
  expect(of("2026-11-22T23:59:00+07:00")).toBe("due-today");
  expect(of("2026-11-23T00:01:00+07:00", "more")).toBe("due-soon");
  expect(of("2026-11-29T10:00:00+07:00")).toBe("normal");
});

test("what is answered has no deadline", () => {
  expect(of("2026-11-01T10:00:00+07:00", "yes")).toBe("done");
});
