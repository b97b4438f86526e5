import { expect, test } from "vitest";
import { maskNationalIds } from "./mask-national-ids.ts";
import { nationalIdCheckDigit } from "./national-id.ts";
import { toThaiDigits } from "./thai-digits.ts";

const id = `110170023070${nationalIdCheckDigit("110170023070")}`;
const grouped = (mark: string) =>
  [id.slice(0, 1), id.slice(1, 5), id.slice(5, 10), id.slice(10, 12), id.slice(12)].join(mark);

test.each([id, grouped("-"), grouped(" "), grouped("–"), toThaiDigits(id), id.split("").join(" ")])(
  "covers %s wherever it stands, and keeps its length",
  (written) => {
    const masked = maskNationalIds(written);
    expect(masked.replace(/[^x0-9๐-๙]/g, "")).toMatch(/^x{10}[0-9๐-๙]{3}$/);
    expect(masked).toHaveLength(written.length);
    expect(maskNationalIds(`เลขบัตร${written}ครับ`)).toBe(`เลขบัตร${masked}ครับ`);
    expect(maskNationalIds(`(${written}) และ ${written}`)).toBe(`(${masked}) และ ${masked}`);
  },
);

test("leaves what is no such number", () => {
  const wrong = id.slice(0, 12) + ((Number(id.slice(12)) + 1) % 10);
  for (const text of ["โทร 081-234-5678", wrong, `${id}0`, `A${id}`, `${id}B`, "มิเตอร์ 12345678901234", ""])
    expect(maskNationalIds(text)).toBe(text);
});
