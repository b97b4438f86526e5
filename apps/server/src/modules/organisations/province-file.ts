import { z } from "zod";

/** The shape of a province folder's organisations.json, serving.json and holidays.json. */

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a key is written in kebab-case");
const name = z.strictObject({ th: z.string().trim().min(1), en: z.string().trim().min(1) });

export const organisationKinds = [
  "province",
  "centre",
  "agency",
  "district",
  "pao",
  "city-municipality",
  "town-municipality",
  "sub-district-municipality",
  "sub-district-organisation",
  "working-group",
] as const;

export const organisationsSchema = z.strictObject({
  organisations: z
    .array(
      z.strictObject({
        key,
        name,
        shortName: z.string().trim().min(1),
        kind: z.enum(organisationKinds),
        parent: key.nullable(),
        phone: z
          .string()
          .regex(/^\d{3,10}$/, "a phone number is digits only")
          .nullable(),
        /** False for those who only inform or read figures: no complaint is routed to them by the table. */
        handlesComplaints: z.boolean(),
        /** Set by the province once it has confirmed the name, the kind and the phone number. */
        verified: z.boolean(),
      }),
    )
    .min(1),
});

export const servingSchema = z.strictObject({
  serving: z.array(
    z.strictObject({
      area: z.string().regex(/^\d{2}(\d{2}){0,2}$/, "an area is a province, district or sub-district code"),
      category: z.union([z.literal("*"), key]),
      organisation: key,
      alternatives: z.array(key),
    }),
  ),
  /** To whom a category is often passed on, wherever it is: offered to the officer, never chosen by itself. */
  forwarding: z.array(z.strictObject({ category: key, organisations: z.array(key).min(1) })),
});

export const holidaysSchema = z.strictObject({
  note: name,
  holidays: z.array(
    z.strictObject({
      date: z.iso.date(),
      name,
      kind: z.enum(["fixed", "lunar", "announced", "special", "substitution"]),
      confirmed: z.boolean(),
    }),
  ),
});

export type OrganisationsFile = z.infer<typeof organisationsSchema>;
export type ServingFile = z.infer<typeof servingSchema>;
export type HolidaysFile = z.infer<typeof holidaysSchema>;
export type OrganisationsFiles = { organisations: OrganisationsFile; serving: ServingFile; holidays: HolidaysFile };

/** What the table must cover: the province's areas and the keys of categories.json. */
export type ServingScope = { province: string; subDistricts: readonly string[]; categories: readonly string[] };

const organisationsFilesSchema = z.strictObject({
  organisations: organisationsSchema,
  serving: servingSchema,
  holidays: holidaysSchema,
});

/**
 * Reads the three files, given as parsed JSON, and checks that keys are unique and known, that every sub-district ×
 * category finds one organisation, and that every organisation that handles complaints is in the table. Throws one
 * Error that names every fault.
 */
export function parseOrganisationsFiles(
  files: Record<keyof OrganisationsFiles, unknown>,
  scope: ServingScope,
): OrganisationsFiles {
  const result = organisationsFilesSchema.safeParse(files);
  const faults = result.success ? crossFaults(result.data, scope) : [z.prettifyError(result.error)];
  if (result.success && faults.length === 0) return result.data;
  throw new Error(`The province's organisations files have faults:\n${faults.join("\n")}`);
}

/**
 * The row that answers for a category in a sub-district, or undefined. A row for the category beats one for "*", and
 * among equals the smaller area beats the larger: that is how electricity goes to one utility everywhere while all
 * else goes to the local government of the place. `serving/find-serving.ts` says the same of the table.
 */
export function findServing(
  { serving }: ServingFile,
  { subDistrict, category }: { subDistrict: string; category: string },
): ServingFile["serving"][number] | undefined {
  const areas = [subDistrict, subDistrict.slice(0, 4), subDistrict.slice(0, 2)];
  for (const wanted of [category, "*"]) {
    for (const area of areas) {
      const row = serving.find((candidate) => candidate.area === area && candidate.category === wanted);
      if (row) return row;
    }
  }
  return undefined;
}

function crossFaults({ organisations, serving, holidays }: OrganisationsFiles, scope: ServingScope): string[] {
  return [
    ...organisationFaults(organisations, serving),
    ...servingFaults(serving, scope),
    ...duplicates(holidays.holidays.map((holiday) => holiday.date)).map((date) => `holidays: ${date} is listed twice`),
  ];
}

function organisationFaults({ organisations }: OrganisationsFile, { serving, forwarding }: ServingFile): string[] {
  const handling = new Set(organisations.filter((row) => row.handlesComplaints).map((row) => row.key));
  const keys = new Set(organisations.map((row) => row.key));
  const used = new Set([
    ...serving.flatMap((row) => [row.organisation, ...row.alternatives]),
    ...forwarding.flatMap((row) => row.organisations),
  ]);
  const parents = organisations.flatMap((row) => (row.parent === null ? [] : [row.parent]));
  return [
    ...duplicates(organisations.map((row) => row.key)).map((twice) => `organisations: ${twice} is listed twice`),
    ...parents.filter((parent) => !keys.has(parent)).map((parent) => `organisations: parent ${parent} is not listed`),
    ...[...used].filter((one) => !keys.has(one)).map((one) => `serving: ${one} is not listed in organisations`),
    ...[...used]
      .filter((one) => keys.has(one) && !handling.has(one))
      .map((one) => `serving: ${one} does not handle complaints`),
    ...[...handling].filter((one) => !used.has(one)).map((one) => `organisations: ${one} is nowhere in serving`),
  ];
}

function servingFaults(file: ServingFile, { province, subDistricts, categories }: ServingScope): string[] {
  const areas = new Set([province, ...subDistricts.map((code) => code.slice(0, 4)), ...subDistricts]);
  const named = [...file.serving, ...file.forwarding].map((row) => row.category).filter((category) => category !== "*");
  const unserved = subDistricts.flatMap((subDistrict) =>
    categories
      .filter((category) => !findServing(file, { subDistrict, category }))
      .map((category) => `serving: nobody answers for ${category} in ${subDistrict}`),
  );
  return [
    ...file.serving.filter((row) => !areas.has(row.area)).map((row) => `serving: area ${row.area} is not listed`),
    ...[...new Set(named)]
      .filter((category) => !categories.includes(category))
      .map((category) => `serving: category ${category} is not listed`),
    ...duplicates(file.serving.map((row) => `${row.area} × ${row.category}`)).map(
      (twice) => `serving: ${twice} is listed twice`,
    ),
    ...file.serving
      .filter((row) => row.alternatives.includes(row.organisation))
      .map((row) => `serving: ${row.area} × ${row.category} lists its own organisation as an alternative`),
    ...unserved,
  ];
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
