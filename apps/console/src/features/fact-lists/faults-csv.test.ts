import { expect, test } from "vitest";
import { faultsCsv } from "./faults-csv.ts";

test("faults stand as a table that Excel opens in Thai, and no cell becomes a formula", () => {
  const csv = faultsCsv(
    ["แถว", "คอลัมน์", "แก้อย่างไร"],
    [
      { row: 3, column: "เลขบัตร", message: 'ใส่ "ข้อความ"' },
      { row: 4, column: "=cmd()", message: "ซ้ำ" },
      { row: 5, column: null, message: "ว่าง" },
    ],
  );
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv.slice(1).split("\r\n")).toEqual([
    '"แถว","คอลัมน์","แก้อย่างไร"',
    '"3","เลขบัตร","ใส่ ""ข้อความ"""',
    `"4","'=cmd()","ซ้ำ"`,
    '"5","","ว่าง"',
    "",
  ]);
});
