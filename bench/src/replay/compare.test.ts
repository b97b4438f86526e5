import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import type { Played } from "./play-row.ts";

const played = (userId: string, end: Played["end"], tambon: string | null): Played => ({
  row: { type: "ถนน", description: "หลุม", lat: 13.6, lng: 100.6, tambon_text: tambon },
  userId,
  end,
  turns: 4,
  wasAskedSide: false,
  offered: null,
  lastSeen: "",
});
const filed = (lineUserId: string, areaName: string | null) => ({
  lineUserId,
  category: "road",
  areaName,
  areaSource: "boundary",
});

test("lost is who saw no end, and who saw a number that the database does not know", () => {
  const all = [
    played("a", "filed", "บางแก้ว"),
    played("b", "told-elsewhere", null),
    played("c", "no-answer", "บางแก้ว"),
    played("d", "filed", "บางแก้ว"),
  ];
  const outcome = compare(all, [filed("a", "บางแก้ว")]);
  expect(outcome.lost.map(({ userId }) => userId)).toEqual(["c", "d"]);
  expect(outcome.filedShare).toBe(0.25);
});

test("counts people with two complaints, and sub-districts that differ from the named one", () => {
  const all = [played("a", "filed", "บางแก้ว"), played("b", "filed", "ปากน้ำ"), played("c", "filed", null)];
  const outcome = compare(all, [filed("a", "บางแก้ว"), filed("a", "บางแก้ว"), filed("b", null), filed("c", "เปร็ง")]);
  expect(outcome.doubled).toBe(1);
  expect(outcome.areaFinal).toEqual({ measured: 2, right: 1, wrong: ["ปากน้ำ → nowhere (boundary) “หลุม”"] });
});
