import { expect, test } from "vitest";
import { isCut } from "./is-cut.ts";

test("only words whose end is missing are cut", () => {
  const card = (text: string) => [{ type: "flex", contents: { type: "text", text } }];
  expect(isCut(card('บรรทัด "หนึ่ง"\nสอง'), ' บรรทัด "หนึ่ง"\nสอง ')).toBe(false);
  expect(isCut(card("ยาวมาก…"), "ยาวมากจนหมดที่")).toBe(true);
});
