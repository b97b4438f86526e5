import { readFileSync } from "node:fs";
import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { findServing, parseOrganisationsFiles } from "./province-file.ts";

const folder = new URL("../../../../../province/samut-prakan/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

const categories: string[] = read("categories.json").categories.map((row: { key: string }) => row.key);
const subDistricts: string[] = read("areas.json").subDistricts.map((row: { code: string }) => row.code);
const scope = { province: "11", subDistricts, categories };
const readFiles = () => ({
  organisations: read("organisations.json"),
  serving: read("serving.json"),
  holidays: read("holidays.json"),
});

describe("the organisations files of Samut Prakan", () => {
  const files = parseOrganisationsFiles(readFiles(), scope);
  const { organisations } = files.organisations;
  const count = (...kinds: string[]) => organisations.filter((row) => kinds.includes(row.kind)).length;

  test("hold 6 districts, 7 working groups, the PAO and the 48 local governments below it", () => {
    expect(count("district")).toBe(6);
    expect(count("working-group")).toBe(7);
    expect(count("pao")).toBe(1);
    expect(count("city-municipality")).toBe(1);
    expect(count("town-municipality")).toBe(7);
    expect(count("sub-district-municipality")).toBe(14);
    expect(count("sub-district-organisation")).toBe(26);
  });

  test("name no two organisations alike and claim none as verified", () => {
    expect(new Set(organisations.map((row) => row.name.th)).size).toBe(organisations.length);
    expect(organisations.filter((row) => row.verified)).toEqual([]);
  });

  test("send each matter to whom it belongs", () => {
    const to = (subDistrict: string, category: string) =>
      findServing(files.serving, { subDistrict, category })?.organisation;
    expect(to("110302", "road")).toBe("mueang-bang-kaeo");
    expect(to("110302", "electricity")).toBe("metropolitan-electricity");
    expect(to("110415", "garbage")).toBe("mueang-pu-chao-saming-phrai");
    expect(to("110205", "help-request")).toBe("district-bang-bo");
    expect(to("110501", "corruption")).toBe("damrongdhama-centre");
    expect(to("999999", "road")).toBeUndefined();
  });

  test("have a holiday wherever the almanac has one, and no substitution on a weekend", () => {
    const ours = new Set(files.holidays.holidays.map((row) => row.date));
    const almanac = new Holidays("TH");
    const theirs = [2025, 2026, 2027].flatMap((year) =>
      almanac
        .getHolidays(year)
        .filter((row) => row.type === "public")
        .map((row) => row.date.slice(0, 10)),
    );
    expect(theirs.length).toBeGreaterThan(40);
    // The almanac reckons Makha Bucha of 2025 a day late: the moon was full on 12 February at 20:53 in Thailand.
    expect(theirs.filter((date) => !ours.has(date))).toEqual(["2025-02-13"]);
    expect(ours).toContain("2025-02-12");
    const onWeekend = files.holidays.holidays.filter(
      (row) => row.kind === "substitution" && [0, 6].includes(new Date(row.date).getUTCDay()),
    );
    expect(onWeekend).toEqual([]);
  });
});

test("every fault of the table is told at once", () => {
  const files = parseOrganisationsFiles(readFiles(), scope);
  const serving = files.serving.serving
    .filter((row) => row.category !== "*" || row.area.length !== 2)
    .filter((row) => row.area !== "110101")
    .concat({ area: "120101", category: "sky", organisation: "nobody", alternatives: ["nobody"] });
  const read = () => parseOrganisationsFiles({ ...files, serving: { ...files.serving, serving } }, scope);
  expect(read).toThrow(/nobody is not listed in organisations/);
  expect(read).toThrow(/nakhon-samut-prakan is nowhere in serving/);
  expect(read).toThrow(/area 120101 is not listed/);
  expect(read).toThrow(/category sky is not listed/);
  expect(read).toThrow(/nobody answers for road in 110101/);
  expect(read).toThrow(/its own organisation as an alternative/);
});
