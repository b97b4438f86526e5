import { makeAccessCode, makeComplaintNumber } from "@paknam/thai";
import { expect, test } from "vitest";
import { codeInHash, readTrack } from "./read-track.ts";

const bytes = new Uint8Array([7, 1, 9, 4, 2, 8, 3, 6]);
const number = makeComplaintNumber({ buddhistYear: 2569, randomBytes: bytes });
const code = makeAccessCode(bytes);

test("small letters, spaces and missing hyphens are understood", () => {
  const typed = { number: ` ${number.toLowerCase().replace("-", " ")}`, code: code.toLowerCase().replaceAll("-", "") };
  expect(readTrack(typed)).toEqual({ ok: true, number, code });
});

test("says which of the two is wrong, and which character", () => {
  expect(readTrack({ number: `${number.slice(0, 5)}O${number.slice(6)}`, code })).toEqual({
    ok: false,
    number: { reason: "look_alike", character: "O" },
  });
  expect(readTrack({ number, code: "" })).toEqual({ ok: false, code: { reason: "too_short", character: "" } });
});

test("takes the code from a link, and strange links do not break the page", () => {
  expect(codeInHash(`#${code}`)).toBe(code);
  expect(codeInHash(`#code=${code}`)).toBe(code);
  expect(codeInHash("")).toBe("");
  expect(codeInHash("#%E0%A4%A")).toBe("%E0%A4%A");
});
