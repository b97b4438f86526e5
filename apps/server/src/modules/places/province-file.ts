import { z } from "zod";

/**
 * The shape of a province folder's own geography: province.json, areas.json, neighbours.json, villages.json and
 * known-places.json. Points are [longitude, latitude] in WGS84, as in GeoJSON; area codes are DOPA's (2, 4, 6 digits).
 */

const provinceCode = z.string().regex(/^\d{2}$/, "a province code has 2 digits");
const districtCode = z.string().regex(/^\d{4}$/, "a district code has 4 digits");
const subDistrictCode = z.string().regex(/^\d{6}$/, "a sub-district code has 6 digits");
const phone = z.string().regex(/^\d{3,10}$/, "a phone number is digits only");
const name = z.strictObject({ th: z.string().trim().min(1), en: z.string().trim().min(1) });
const wording = z.record(z.string(), z.string());
const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const radiusKm = z.number().positive().max(100);

export const provinceSchema = z.strictObject({
  code: provinceCode,
  name,
  timeZone: z.string().min(1),
  centre: point,
  boundingBox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  complaintCentre: z.strictObject({ name, hotline: phone }),
  emergencyNumbers: z.array(z.strictObject({ number: phone, name })),
  neighbours: z.array(
    z.strictObject({ code: provinceCode, name, servedBy: name, reach: name, phone, isAdjacent: z.boolean() }),
  ),
  elsewhere: z.strictObject({ servedBy: name, reach: name, phone }),
  wording: z.strictObject({ th: wording, en: wording }),
});

export const areasSchema = z.strictObject({
  districts: z.array(z.strictObject({ code: districtCode, name, point, radiusKm })).min(1),
  subDistricts: z
    .array(
      z.strictObject({
        code: subDistrictCode,
        district: districtCode,
        name,
        postalCode: z.string().regex(/^\d{5}$/, "a postal code has 5 digits"),
        point,
        radiusKm,
        borders: z.array(provinceCode),
      }),
    )
    .min(1),
});

export const neighboursSchema = z.strictObject({
  subDistricts: z.array(
    z.strictObject({
      code: subDistrictCode,
      name,
      district: z.strictObject({ code: districtCode, th: z.string().min(1), en: z.string().min(1) }),
      province: provinceCode,
      point,
      radiusKm,
    }),
  ),
});

export const villagesSchema = z.strictObject({
  villages: z.array(
    z.strictObject({
      subDistrict: subDistrictCode,
      moo: z.int().positive().nullable(),
      name: z.strictObject({ th: z.string().trim().min(1) }),
      point: point.nullable(),
      verified: z.boolean(),
    }),
  ),
});

export const placeKinds = [
  "airport",
  "bridge",
  "canal",
  "community",
  "government",
  "hospital",
  "industrial-estate",
  "junction",
  "landmark",
  "mall",
  "market",
  "park",
  "pier",
  "police",
  "road",
  "school",
  "station",
  "temple",
  "university",
] as const;

export const knownPlacesSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      name,
      aliases: z.array(z.string().trim().min(1)),
      kind: z.enum(placeKinds),
      /** None for what has no single spot (a road, a canal) or whose spot is not known well enough. */
      point: point.nullable(),
      /** Likeliest first; several for a road, or for a spot within a few hundred metres of a boundary. */
      subDistricts: z.array(subDistrictCode).min(1),
      verified: z.boolean(),
    }),
  ),
});

const placesFilesSchema = z
  .strictObject({
    province: provinceSchema,
    areas: areasSchema,
    neighbours: neighboursSchema,
    villages: villagesSchema,
    knownPlaces: knownPlacesSchema,
  })
  .superRefine((files, context) => {
    for (const fault of crossFaults(files)) context.addIssue({ code: "custom", ...fault });
  });

export type ProvinceFile = z.infer<typeof provinceSchema>;
export type AreasFile = z.infer<typeof areasSchema>;
export type NeighboursFile = z.infer<typeof neighboursSchema>;
export type VillagesFile = z.infer<typeof villagesSchema>;
export type KnownPlacesFile = z.infer<typeof knownPlacesSchema>;
export type PlacesFiles = {
  province: ProvinceFile;
  areas: AreasFile;
  neighbours: NeighboursFile;
  villages: VillagesFile;
  knownPlaces: KnownPlacesFile;
};

/**
 * Reads the five geography files, given as parsed JSON, and checks each and how they fit together (codes known and
 * unique, points inside the province's box). Throws one Error that names every fault with its file and place.
 */
export function parsePlacesFiles(files: Record<keyof PlacesFiles, unknown>): PlacesFiles {
  const result = placesFilesSchema.safeParse(files);
  if (result.success) return result.data;
  throw new Error(`The province's places files have faults:\n${z.prettifyError(result.error)}`);
}

type Fault = { message: string; path: (string | number)[] };

function crossFaults({ province, areas, neighbours, villages, knownPlaces }: PlacesFiles): Fault[] {
  const faults: Fault[] = [];
  const districts = new Set(areas.districts.map((district) => district.code));
  const subDistricts = new Set(areas.subDistricts.map((subDistrict) => subDistrict.code));
  const neighbourCodes = new Set(province.neighbours.map((neighbour) => neighbour.code));
  const say = (message: string, ...path: (string | number)[]) => faults.push({ message, path });
  const isInBox = ([longitude, latitude]: [number, number]) => {
    const [west, south, east, north] = province.boundingBox;
    return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  };

  if (!isInBox(province.centre)) say("the centre lies outside the bounding box", "province", "centre");
  for (const [file, codes] of [
    ["districts", areas.districts.map((row) => row.code)],
    ["subDistricts", areas.subDistricts.map((row) => row.code)],
  ] as const) {
    for (const [index, code] of codes.entries()) {
      if (codes.indexOf(code) !== index) say(`${code} is listed twice`, "areas", file, index);
      if (!code.startsWith(province.code)) say(`${code} is not of province ${province.code}`, "areas", file, index);
    }
  }
  for (const [index, row] of areas.districts.entries()) {
    if (!isInBox(row.point)) say(`${row.code} lies outside the bounding box`, "areas", "districts", index);
  }
  for (const [index, row] of areas.subDistricts.entries()) {
    const path = ["areas", "subDistricts", index] as const;
    if (!districts.has(row.district)) say(`district ${row.district} is not listed`, ...path);
    if (!row.code.startsWith(row.district)) say(`${row.code} is not of district ${row.district}`, ...path);
    if (!isInBox(row.point)) say(`${row.code} lies outside the bounding box`, ...path);
    for (const code of row.borders)
      if (!neighbourCodes.has(code)) say(`${code} is no neighbour of the province`, ...path);
  }
  for (const [index, row] of neighbours.subDistricts.entries()) {
    const path = ["neighbours", "subDistricts", index] as const;
    if (!neighbourCodes.has(row.province)) say(`${row.province} is no neighbour of the province`, ...path);
    if (!row.code.startsWith(row.district.code) || !row.district.code.startsWith(row.province))
      say(`${row.code} does not belong to district ${row.district.code} of ${row.province}`, ...path);
  }
  for (const [index, row] of villages.villages.entries()) {
    const path = ["villages", "villages", index] as const;
    if (!subDistricts.has(row.subDistrict)) say(`sub-district ${row.subDistrict} is not listed`, ...path);
    if (row.point && !isInBox(row.point)) say(`${row.name.th} lies outside the bounding box`, ...path);
  }
  const names = knownPlaces.places.map((place) => place.name.th);
  for (const [index, row] of knownPlaces.places.entries()) {
    const path = ["knownPlaces", "places", index] as const;
    if (names.indexOf(row.name.th) !== index) say(`${row.name.th} is listed twice`, ...path);
    if (row.point && !isInBox(row.point)) say(`${row.name.th} lies outside the bounding box`, ...path);
    for (const code of row.subDistricts)
      if (!subDistricts.has(code)) say(`${row.name.th}: sub-district ${code} is not listed`, ...path);
  }
  return faults;
}
