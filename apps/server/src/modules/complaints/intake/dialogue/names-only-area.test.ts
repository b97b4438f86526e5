import { expect, test } from "vitest";
import { namesOnlyArea } from "./names-only-area.ts";

const names = ["ปากน้ำ", "Pak Nam", "เมืองสมุทรปราการ", "Mueang Samut Prakan", "สมุทรปราการ", "Samut Prakan"];

test.each([
  ["ตำบลปากน้ำ", true],
  ["ต.ปากนํ้า อ.เมือง", true],
  ["อยู่ ต. ปากน้ำ อำเภอเมืองสมุทรปราการ", true],
  ["ปากน้ำ จ.สมุทรปราการ", true],
  ["Pak Nam, Samut Prakan", true],
  ["ตลาดปากน้ำ", false],
  ["ซอย 5 ตำบลปากน้ำ", false],
  ["หน้าร้านป้าแดง", false],
])("%s names only the area: %s", (words, isSo) => expect(namesOnlyArea(words, names)).toBe(isSo));
