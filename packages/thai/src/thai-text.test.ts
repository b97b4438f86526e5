import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fromThaiDigits,
  graphemeLength,
  nameInSentence,
  nameSimilarity,
  normaliseThai,
  segmentWords,
  toThaiDigits,
  truncateGraphemes,
} from "./index.ts";

const thaiText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(" ", "\u200b", "a", "7", "７", "\n"),
  ),
  maxLength: 60,
});

describe("normaliseThai", () => {
  test.each([
    ["น้ำ typed with tone before nikhahit", "น\u0E49\u0E4D\u0E32", "น้ำ"],
    ["น้ำ typed with tone between", "น\u0E4D\u0E49\u0E32", "น้ำ"],
    ["น้ำ typed with tone last", "น\u0E33\u0E49", "น้ำ"],
    ["tone before vowel", "ท\u0E48\u0E35", "ที่"],
    ["doubled tone and vowel", "ท\u0E35\u0E35\u0E48\u0E48", "ที่"],
    ["two sara e for one sara ae", "เเพรกษา", "แพรกษา"],
    ["letters drawn out", "มากกกกกก", "มาก"],
    ["legitimate doubles kept", "กรรมการ สรรหา", "กรรมการ สรรหา"],
    ["Thai and full-width digits", "๑๒/３", "12/3"],
    ["numbers kept", "1000", "1000"],
    ["invisible characters", "ถนน\u200bพัง\ufeff", "ถนนพัง"],
    ["white space", "  ไฟ\u00a0\u00a0ดับ\n\nค่ะ ", "ไฟ ดับ ค่ะ"],
  ])("%s", (_, written, meant) => expect(normaliseThai(written)).toBe(meant));

  test("gives the same text again when applied twice", () => {
    fc.assert(fc.property(thaiText, (text) => normaliseThai(normaliseThai(text)) === normaliseThai(text)));
  });
});

describe("segmentWords", () => {
  test("parts digits and abbreviations from Thai", () => {
    expect(segmentWords("ไม่มา3วันแล้ว")).toEqual(["ไม่", "มา", "3", "วัน", "แล้ว"]);
    expect(segmentWords("อบต.บางปลา")).toContain("อบต");
  });

  test("joins the terms it is given", () => {
    expect(segmentWords("น้ำท่วมบางปลา")).not.toContain("บางปลา");
    expect(segmentWords("น้ำท่วมบางปลา", new Set(["บางปลา"]))).toContain("บางปลา");
  });

  test("prefers the longest term", () => {
    expect(segmentWords("ปากคลองบางปลากด", new Set(["บางปลา", "บางปลากด", "ปากคลองบางปลากด"]))).toEqual([
      "ปากคลองบางปลากด",
    ]);
  });

  test("loses no letter or digit", () => {
    const letters = (text: string) => text.replace(/[^ก-ฮ0-9a-z]/g, "");
    fc.assert(fc.property(thaiText, (text) => letters(segmentWords(text).join("")) === letters(text)));
  });
});

test("graphemes are what a person counts", () => {
  expect(graphemeLength("น้ำท่วม")).toBe(4);
  expect(truncateGraphemes("น้ำท่วมถนน", 4)).toBe("น้ำท่ว…");
  expect(truncateGraphemes("น้ำท่วม", 4)).toBe("น้ำท่วม");
  fc.assert(
    fc.property(thaiText, fc.integer({ min: 1, max: 20 }), (text, maximum) => {
      return graphemeLength(truncateGraphemes(text, maximum)) <= maximum;
    }),
  );
});

test("Thai digits there and back", () => {
  expect(toThaiDigits("12 ม.3")).toBe("๑๒ ม.๓");
  fc.assert(fc.property(fc.stringMatching(/^[0-9ก-ฮ ]*$/), (text) => fromThaiDigits(toThaiDigits(text)) === text));
});

describe("names", () => {
  test("a name in a sentence, exact, misspelt and absent", () => {
    expect(nameInSentence("แพรกษา", "น้ำท่วมซอย แพรกษา ครับ")).toBe(1);
    expect(nameInSentence("แพรกษา", "น้ำท่วมซอยแพรกสาครับ")).toBeGreaterThan(0.55);
    expect(nameInSentence("แพรกษา", "ไฟดับที่บางพลี")).toBeLessThan(0.3);
    expect(nameInSentence("แพรกษา", "")).toBe(0);
  });

  test("similarity is symmetric, between 0 and 1, and 1 for the same name", () => {
    expect(nameSimilarity("บางปู", "บาง ปู")).toBe(1);
    expect(nameSimilarity("บางปูใหม่", "บางเมืองใหม่")).toBeLessThan(nameSimilarity("บางปูใหม่", "บางปูไหม่"));
    fc.assert(
      fc.property(thaiText, thaiText, (left, right) => {
        const value = nameSimilarity(left, right);
        return value >= 0 && value <= 1 && value === nameSimilarity(right, left);
      }),
    );
  });
});
