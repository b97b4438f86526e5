import { expect, test } from "vitest";
import { LANES } from "./broadcast.ts";
import { notBefore } from "./quiet-hours.ts";

const bulk = { lane: LANES.bulk, sendAt: null };
const at = (time: string): Date => new Date(`${time}+07:00`);
const then = (now: string, broadcast: Parameters<typeof notBefore>[0] = bulk, quietHours = { from: 21, to: 7 }) =>
  notBefore(broadcast, { quietHours, now: at(now) })?.toISOString() ?? "now";

test.each([
  ["20:59", "2026-11-23T20:59:59", "now"],
  ["21:00", "2026-11-23T21:00:00", at("2026-11-24T07:00:00").toISOString()],
  ["after midnight", "2026-11-24T02:00:00", at("2026-11-24T07:00:00").toISOString()],
  ["06:59", "2026-11-24T06:59:59", at("2026-11-24T07:00:00").toISOString()],
  ["07:00", "2026-11-24T07:00:00", "now"],
])("news at %s", (_what, now, expected) => {
  expect(then(now)).toBe(expected);
});

test("warnings and notices of one's own matter do not wait; without quiet hours nothing does", () => {
  expect(then("2026-11-24T02:00:00", { lane: LANES.emergency, sendAt: null })).toBe("now");
  expect(then("2026-11-24T02:00:00", { lane: LANES.transactional, sendAt: null })).toBe("now");
  expect(notBefore(bulk, { quietHours: null, now: at("2026-11-24T02:00:00") })).toBeNull();
});

test("a time of its own holds, moved out of quiet hours", () => {
  const wanting = (time: string) => ({ lane: LANES.bulk, sendAt: at(time) });
  expect(then("2026-11-23T10:00:00", wanting("2026-11-23T18:00:00"))).toBe(at("2026-11-23T18:00:00").toISOString());
  expect(then("2026-11-23T10:00:00", wanting("2026-11-23T23:00:00"))).toBe(at("2026-11-24T07:00:00").toISOString());
  expect(then("2026-11-23T10:00:00", wanting("2026-11-22T23:00:00"))).toBe("now");
});

test("quiet hours within one day", () => {
  expect(then("2026-11-23T13:00:00", bulk, { from: 12, to: 14 })).toBe(at("2026-11-23T14:00:00").toISOString());
});
