import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPhone, nationalIdCheckDigit, parseNationalId, parsePhone } from "./index.ts";

describe("phones", () => {
  test.each([
    "0812345678",
    "081-234-5678",
    "๐๘๑ ๒๓๔ ๕๖๗๘",
    "+66812345678",
    "+66 (0) 81 234 5678",
    "66812345678",
    "0066812345678",
  ])("%s is one mobile number", (written) => {
    expect(parsePhone(written)).toEqual({ ok: true, national: "0812345678", e164: "+66812345678", kind: "mobile" });
  });

  test("fixed lines have nine digits", () => {
    expect(parsePhone("02 123 4567")).toEqual({
      ok: true,
      national: "021234567",
      e164: "+6621234567",
      kind: "landline",
    });
  });

  test.each([
    ["", "empty"],
    ["โทรมานะ", "not_a_number"],
    ["081234567", "too_short"],
    ["08123456789", "too_long"],
    ["0123456789", "unknown_prefix"],
    ["+85512345678", "unknown_prefix"],
    ["1567", "too_short"],
  ])("%s is refused: %s", (written, reason) => expect(parsePhone(written)).toEqual({ ok: false, reason }));

  test("are grouped, and what is no number stays", () => {
    expect(["+66812345678", "021234567", "038123456", "1567"].map(formatPhone)).toEqual([
      "081-234-5678",
      "02-123-4567",
      "038-123-456",
      "1567",
    ]);
  });
});

describe("national ids", () => {
  const twelve = fc.stringMatching(/^[0-9]{12}$/);

  test("the check digit of a published example", () => {
    expect(nationalIdCheckDigit("123456789012")).toBe(1);
    expect(parseNationalId("1-2345-67890-12-1")).toEqual({ ok: true, nationalId: "1234567890121" });
  });

  test("a right check digit is taken, each wrong one refused", () => {
    fc.assert(
      fc.property(twelve, fc.integer({ min: 1, max: 9 }), (first, off) => {
        const right = nationalIdCheckDigit(first);
        expect(parseNationalId(`${first}${right}`).ok).toBe(true);
        expect(parseNationalId(`${first}${(right + off) % 10}`)).toEqual({ ok: false, reason: "wrong_check" });
      }),
    );
  });

  test("length and letters", () => {
    expect(parseNationalId("123")).toEqual({ ok: false, reason: "too_short" });
    expect(parseNationalId("12345678901211")).toEqual({ ok: false, reason: "too_long" });
    expect(parseNationalId("AB123")).toEqual({ ok: false, reason: "not_a_number" });
  });
});
