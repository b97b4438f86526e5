import { normaliseThai } from "@paknam/thai";
import type { PlacesFiles } from "./province-file.ts";

export type Term = {
  term: string;
  kind: string;
  labelTh: string;
  labelEn: string;
  areaCodes: string[];
  point: readonly [number, number] | null;
  neighbourCode: string | null;
};

/** Shorter names stand in too many other words ("วัด", "ใน"). */
const SHORTEST = 4;
/** A bare sub-district must be longer than "ตลาด", which is one of ours and every market. */
const SHORTEST_BARE = 5;

/** Every word by which people name a place, from the province's files. A village's name is taken with "บ้าน" and without. */
export function termsOf({ areas, villages, knownPlaces, neighbours }: PlacesFiles): Term[] {
  const terms: Term[] = [];
  const add = (words: readonly string[], rest: Omit<Term, "term">, shortest = SHORTEST): void => {
    for (const word of words) {
      const term = normaliseThai(word).toLowerCase();
      if (term.length >= shortest) terms.push({ term, ...rest });
    }
  };
  const districtNames = new Set(areas.districts.map((row) => row.name.th));
  for (const row of areas.subDistricts) {
    // "บางบ่อ" alone may be the district: then it is asked, not taken.
    const bare = districtNames.has(row.name.th)
      ? []
      : [row.name.th, row.name.en].filter((name) => name.length >= SHORTEST_BARE);
    const rest = {
      kind: "sub-district",
      labelTh: `ต.${row.name.th}`,
      labelEn: row.name.en,
      areaCodes: [row.code],
      point: null,
      neighbourCode: null,
    };
    add([`ตำบล${row.name.th}`, `ตำบล ${row.name.th}`, `ต.${row.name.th}`, `ต. ${row.name.th}`, ...bare], rest, 3);
  }
  for (const row of areas.districts) {
    const areaCodes = areas.subDistricts.filter((each) => each.district === row.code).map((each) => each.code);
    const rest = {
      kind: "district",
      labelTh: `อ.${row.name.th}`,
      labelEn: row.name.en,
      areaCodes,
      point: null,
      neighbourCode: null,
    };
    add([`อำเภอ${row.name.th}`, `อำเภอ ${row.name.th}`, `อ.${row.name.th}`, `อ. ${row.name.th}`, row.name.th], rest, 3);
  }
  for (const row of villages.villages) {
    const rest = {
      kind: "village",
      labelTh: row.name.th,
      labelEn: row.name.th,
      areaCodes: [row.subDistrict],
      point: row.point,
      neighbourCode: null,
    };
    add([row.name.th], rest, 5);
  }
  for (const row of knownPlaces.places) {
    const rest = {
      kind: row.kind,
      labelTh: row.name.th,
      labelEn: row.name.en,
      areaCodes: row.subDistricts,
      point: row.point,
      neighbourCode: null,
    };
    // A district office goes by its district's name: then the district is meant.
    add(
      [row.name.th, row.name.en, ...row.aliases].filter(
        (word) => !districtNames.has(word.replace(/^(อำเภอ|อ\.)\s?/, "")),
      ),
      rest,
    );
  }
  for (const row of neighbours.subDistricts) {
    const rest = {
      kind: "outside",
      labelTh: `${row.name.th} ${row.district.th}`,
      labelEn: row.name.en,
      areaCodes: [],
      point: null,
      neighbourCode: row.province,
    };
    const unit = row.province === "10" ? { area: "แขวง", district: "เขต" } : { area: "ตำบล", district: "อำเภอ" };
    add(
      [
        `${unit.area}${row.name.th}`,
        `${unit.area} ${row.name.th}`,
        `${unit.district}${row.district.th}`,
        `${unit.district} ${row.district.th}`,
      ],
      rest,
    );
  }
  return [
    ...new Map(
      terms.map((term) => [`${term.term}|${term.kind}|${term.labelTh}|${term.areaCodes.join()}`, term]),
    ).values(),
  ];
}
