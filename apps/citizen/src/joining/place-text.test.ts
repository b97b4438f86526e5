import type { Area } from "@paknam/contract";
import { expect, test } from "vitest";
import { areasInText, ownLabel } from "./place-text.ts";

const area = (code: string, th: string, district: string, en = th): Area => ({
  code,
  name: { th, en },
  district: { th: district, en: district },
});
const all = [
  area("110101", "ปากน้ำ", "เมืองสมุทรปราการ", "Pak Nam"),
  area("110108", "บางปู", "เมืองสมุทรปราการ", "Bang Pu"),
  area("110119", "บางปูใหม่", "เมืองสมุทรปราการ", "Bang Pu Mai"),
  area("110302", "บางพลีใหญ่", "บางพลี", "Bang Phli Yai"),
];
const codes = (text: string) => areasInText(text, all).map(({ code }) => code);

test("a sub-district is found anywhere in what was typed, in any order, the longest name first", () => {
  expect(codes("หมู่บ้านพฤกษา ต.บางปูใหม่ อ.เมือง")).toEqual(["110119", "110108"]);
  expect(codes("บางพลี บางพลีใหญ่ ม.5")).toEqual(["110302"]);
  expect(codes("Soi 5, bang pu mai")).toEqual(["110119", "110108"]);
});

test("a beginning is enough, a single letter is not", () => {
  expect(codes("บางปู")).toEqual(["110108", "110119"]);
  expect(codes("ปาก")).toEqual(["110101"]);
  expect(codes("บ")).toEqual([]);
  expect(codes("เชียงใหม่")).toEqual([]);
});

test("what is left of the address is the person's own name for the place", () => {
  const [pakNam, , bangPuMai] = all;
  if (!pakNam || !bangPuMai) throw new Error("no areas");
  expect(ownLabel("หมู่บ้านพฤกษา 12 ต.บางปูใหม่ อ.เมืองสมุทรปราการ จ.สมุทรปราการ 10280", bangPuMai)).toBe("หมู่บ้านพฤกษา 12");
  expect(ownLabel("บางปูใหม่ อ.เมือง", bangPuMai)).toBeNull();
  expect(ownLabel("ตำบลปากน้ำ", pakNam)).toBeNull();
  expect(ownLabel("ซอยวัดใน ปากน้ำ", pakNam)).toBe("ซอยวัดใน");
  expect(ownLabel("ตลาดปากน้ำ ต.ปากน้ำอ.เมือง", pakNam)).toBe("ตลาดปากน้ำ");
});
