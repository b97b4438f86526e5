import { expect, test } from "vitest";
import { readPerson, textOf } from "./read-person.ts";

const now = new Date("2026-11-23T03:00:00Z");
const pid = "1990000000019";
const read = (values: Record<string, unknown>) => readPerson({ pid, ...values }, { proof: "signed", now });

test("a birthdate is a day, a year where only that is known, or unknown", () => {
  const known: Record<string, string | null> = {
    "1979-04-13": "1979-04-13",
    "2522-04-13": "1979-04-13",
    "1948-00-00": "1948",
    "1948-07-00": "1948",
    "1948": "1948",
    "2491": "1948",
    "1979-02-31": null,
    "2026-12-31": null,
    "2600-01-01": null,
    "0000-00-00": null,
    "13/04/1979": null,
    "": null,
  };
  for (const [birthdate, expected] of Object.entries(known))
    expect(read({ birthdate })?.birthdate, birthdate).toBe(expected);
});

test("an address is a text or has one", () => {
  expect(read({ address: " 9  ต.บางโปรง\nจ.สมุทรปราการ " })?.address).toBe("9 ต.บางโปรง จ.สมุทรปราการ");
  expect(read({ address: { formatted: "9 ต.บางโปรง" } })?.address).toBe("9 ต.บางโปรง");
  expect(read({ address: { country: "TH" } })?.address).toBeNull();
});

test("what is not there is null; without a number there is nobody", () => {
  expect(read({ ial: 2.3, gender: "Female" })).toEqual({
    pid,
    title: null,
    givenName: null,
    familyName: null,
    birthdate: null,
    gender: "female",
    address: null,
    ial: "2.3",
    proof: "signed",
  });
  for (const wrong of [undefined, "", "123", "1990000000018", { value: pid }]) expect(read({ pid: wrong })).toBeNull();
  expect(textOf("  ")).toBeNull();
});
