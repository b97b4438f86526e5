import { wordsIn } from "@paknam/wording";
import { expect, test } from "vitest";
import { placeFromAnswer, placeFromChoice } from "./place-from-answer.ts";

const naming = { say: wordsIn("th"), nameOf: (name: { th: string }) => name.th };
const paknam = {
  code: "110101",
  name: { th: "ปากน้ำ", en: "Pak Nam" },
  district: { th: "เมืองสมุทรปราการ", en: "Mueang" },
};
const point = { lat: 13.6, lng: 100.6 };
const inside = { kind: "inside", area: paknam, source: "name", point: null, label: "วัดกลาง" } as const;

test("a point speaks for itself: no area is claimed beside it", () => {
  const place = placeFromAnswer({ ...inside, label: null }, { point, text: " หน้าตลาด " }, naming);
  expect(place).toEqual({
    point,
    placeText: "หน้าตลาด",
    areaCode: null,
    label: "ต.ปากน้ำ อ.เมืองสมุทรปราการ",
  });
});

test("a name alone carries its area", () => {
  expect(placeFromAnswer(inside, { point: null, text: "วัดกลาง" }, naming)).toMatchObject({
    areaCode: "110101",
    placeText: "วัดกลาง",
  });
});

test("a name nobody knows is kept for the centre to read", () => {
  expect(placeFromAnswer({ kind: "unknown" }, { point: null, text: "ร้านป้าแดง" }, naming)).toEqual({
    point: null,
    placeText: "ร้านป้าแดง",
    areaCode: null,
    label: "ร้านป้าแดง",
  });
  expect(placeFromAnswer({ kind: "unknown" }, { point: null, text: "  " }, naming)).toBeNull();
});

test("open questions settle nothing, the choice does", () => {
  expect(placeFromAnswer({ kind: "outside", point, neighbour: null }, { point, text: "" }, naming)).toBeNull();
  expect(placeFromAnswer({ kind: "border", point, choices: [] }, { point, text: "" }, naming)).toBeNull();
  expect(placeFromChoice({ area: paknam, point: null }, { point, text: "" }, naming)).toEqual({
    point,
    placeText: null,
    areaCode: "110101",
    label: "ต.ปากน้ำ อ.เมืองสมุทรปราการ",
  });
});
