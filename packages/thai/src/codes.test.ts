import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeAlphabet } from "./code-alphabet.ts";
import {
  findComplaintNumber,
  makeAccessCode,
  makeComplaintNumber,
  parseAccessCode,
  parseComplaintNumber,
} from "./index.ts";

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
const complaintNumber = fc
  .record({ buddhistYear: fc.integer({ min: 2560, max: 2659 }), randomBytes: bytes })
  .map(makeComplaintNumber);

describe("complaint numbers", () => {
  test("are read as people type them", () => {
    for (const typed of ["69-7ER3XZK", "69-7er3xzk", "697ER3XZK", " ๖๙ – ๗er๓ xzk ", "69.7ER3XZK", "６９-7ER3XZK"]) {
      expect(parseComplaintNumber(typed)).toEqual({ ok: true, complaintNumber: "69-7ER3XZK" });
    }
  });

  test("are refused with a useful reason", () => {
    expect(parseComplaintNumber("69-7ER3XZ")).toEqual({ ok: false, reason: "too_short" });
    expect(parseComplaintNumber("69-7ER3XZKK")).toEqual({ ok: false, reason: "too_long" });
    expect(parseComplaintNumber("69-7ER3XZ7")).toEqual({ ok: false, reason: "wrong_check" });
    expect(parseComplaintNumber("69-7ER3XO0")).toEqual({ ok: false, reason: "look_alike", character: "O" });
    expect(parseComplaintNumber("69-75R3XZK")).toEqual({ ok: false, reason: "look_alike", character: "5" });
    expect(parseComplaintNumber("69-ก7ER3XZ")).toEqual({ ok: false, reason: "bad_character", character: "ก" });
    expect(parseComplaintNumber("ถนนพัง")).toEqual({ ok: false, reason: "year" });
    expect(parseComplaintNumber("")).toEqual({ ok: false, reason: "too_short" });
  });

  test("are found in a sentence, wrong ones are not", () => {
    expect(findComplaintNumber("เรื่อง69-7er3xzk ถึงไหนแล้วคะ")).toBe("69-7ER3XZK");
    expect(findComplaintNumber("โทร 0812345678 หรือ 69-7ER3XZ7")).toBeUndefined();
  });

  test("what is made is read back", () => {
    fc.assert(
      fc.property(complaintNumber, (number) => {
        expect(parseComplaintNumber(number)).toEqual({ ok: true, complaintNumber: number });
      }),
    );
  });

  test("every single wrong character is noticed", () => {
    fc.assert(
      fc.property(
        complaintNumber,
        fc.integer({ min: 3, max: 9 }),
        fc.constantFrom(...codeAlphabet),
        (number, at, other) => {
          fc.pre(number.charAt(at) !== other);
          return !parseComplaintNumber(`${number.slice(0, at)}${other}${number.slice(at + 1)}`).ok;
        },
      ),
    );
  });

  test("every swap of neighbours is noticed, the year's digits included", () => {
    fc.assert(
      fc.property(complaintNumber, fc.constantFrom(0, 3, 4, 5, 6, 7, 8), (number, at) => {
        const [left, right] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(left !== right);
        return !parseComplaintNumber(`${number.slice(0, at)}${right}${left}${number.slice(at + 2)}`).ok;
      }),
    );
  });

  test("too little randomness is an error", () => {
    expect(() => makeComplaintNumber({ buddhistYear: 2569, randomBytes: new Uint8Array(7) })).toThrow(RangeError);
  });
});

describe("access codes", () => {
  test("hold more than 40 random bits and are grouped", () => {
    expect(9 * Math.log2(codeAlphabet.length)).toBeGreaterThan(40);
    fc.assert(
      fc.property(bytes, (randomBytes) => {
        const code = makeAccessCode(randomBytes);
        expect(code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/);
        expect(parseAccessCode(` ${code.toLowerCase().replaceAll("-", " ")}`)).toEqual({ ok: true, accessCode: code });
      }),
    );
  });

  test("are refused with a useful reason", () => {
    expect(parseAccessCode("7KX-2QF-HZ")).toEqual({ ok: false, reason: "too_short" });
    expect(parseAccessCode("7KX-2QF-HZ44")).toEqual({ ok: false, reason: "too_long" });
    expect(parseAccessCode("7KX-2QF-HZ1")).toEqual({ ok: false, reason: "look_alike", character: "1" });
  });
});
