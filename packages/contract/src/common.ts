import { z } from "zod";

/** WGS84. */
export const Point = z
  .object({
    lat: z.number().min(-90).max(90),
    lng: z.number().min(-180).max(180),
  })
  .meta({ id: "Point" });
export type Point = z.output<typeof Point>;

export const Timestamp = z.iso.datetime({ offset: true });

/** A day of the calendar, as people give it: nobody means the year 0 (PostgreSQL has none). */
export const Day = z.iso.date().refine((day) => day >= "1900-01-01", { message: "1900 or later" });

/** A name in the languages everything has. */
export const Name = z.object({ th: z.string(), en: z.string() }).meta({ id: "Name" });
export type Name = z.output<typeof Name>;

export const Area = z.object({ code: z.string(), name: Name, district: Name.nullable() }).meta({ id: "Area" });
export type Area = z.output<typeof Area>;

export const OrganisationRef = z
  .object({
    id: z.uuid(),
    name: Name,
    shortName: z.string(),
    phone: z.string().nullable(),
  })
  .meta({ id: "OrganisationRef" });
export type OrganisationRef = z.output<typeof OrganisationRef>;

/** A picture that the caller may see: a signed address that lapses. */
export const Picture = z
  .object({
    id: z.uuid(),
    url: z.string(),
    width: z.number().nullable(),
    height: z.number().nullable(),
  })
  .meta({ id: "Picture" });
export type Picture = z.output<typeof Picture>;

export const Page = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(50),
});
