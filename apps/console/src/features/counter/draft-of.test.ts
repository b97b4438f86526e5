import { expect, test } from "vitest";
import { type CounterForm, draftOf, emptyForm, faultsIn } from "./draft-of.ts";
import { readBirthYear } from "./read-birth-year.ts";

const filled: CounterForm = { ...emptyForm, name: " ยายทองคำ บุญมา ", birthYear: "๒๔๙๑", home: "110101" };

test.each([
  ["2523", 1980],
  ["๒๕๒๓", 1980],
  ["1980", 1980],
  ["", null],
  ["23", "wrong"],
  ["ปีวอก", "wrong"],
])("the year %s is %s", (typed, year) => expect(readBirthYear(typed)).toBe(year));

test("name and home are needed, the rest may be left for the person", () => {
  expect(faultsIn(emptyForm)).toEqual({ name: "needed", home: "needed" });
  expect(faultsIn(filled)).toEqual({});
});

test("what is typed wrong is said, but a foreign number is the server's to read", () => {
  expect(faultsIn({ ...filled, birthYear: "25", phone: "0812" })).toEqual({ birthYear: "wrong", phone: "wrong" });
  expect(faultsIn({ ...filled, phone: "+95 9 123 456 78" })).toEqual({});
  expect(faultsIn({ ...filled, document: "thai-id", number: "1101700230709" })).toEqual({ number: "wrong" });
});

test("a number is sent only with the document on which it was seen", () => {
  const number = "1101700230708";
  expect(draftOf({ ...filled, number })).toMatchObject({ document: null, nationalId: null });
  expect(draftOf({ ...filled, document: "thai-id", number })).toMatchObject({ nationalId: number });
});

test("what was typed becomes what registration asks", () => {
  expect(draftOf({ ...filled, homeLabel: " ซอย 3 ", work: "110102" }).fields).toMatchObject({
    name: "ยายทองคำ บุญมา",
    birthYear: 1948,
    phone: null,
    home: { areaCode: "110101", label: "ซอย 3", point: null },
    work: { areaCode: "110102", label: null, point: null },
    study: null,
  });
});
