import { z } from "zod";
import { Area, Day, Name, OrganisationRef, Timestamp } from "./common.ts";
import { defineRoute } from "./route.ts";

export const OrganisationRow = OrganisationRef.extend({
  key: z.string(),
  kind: z.string(),
  isCentre: z.boolean(),
  isVerified: z.boolean(),
  isActive: z.boolean(),
  officerCount: z.number(),
}).meta({ id: "OrganisationRow" });
export type OrganisationRow = z.output<typeof OrganisationRow>;
export const listOrganisations = defineRoute({
  method: "GET",
  path: "/api/officer/organisations",
  caller: "officer",
  summary: "All organisations",
  response: z.object({ organisations: z.array(OrganisationRow) }),
});
export const changeOrganisation = defineRoute({
  method: "PATCH",
  path: "/api/officer/organisations/:organisationId",
  caller: "officer",
  summary: "Corrects and confirms an organisation",
  params: z.object({ organisationId: z.uuid() }),
  body: z.object({
    name: Name.optional(),
    shortName: z.string().optional(),
    phone: z.string().nullable().optional(),
    isVerified: z.boolean().optional(),
  }),
  response: OrganisationRow,
});

export const ServingRow = z
  .object({
    area: Area,
    category: z.string(),
    organisation: OrganisationRef,
    alternatives: z.array(OrganisationRef),
    updatedAt: Timestamp,
    updatedBy: z.string().nullable(),
  })
  .meta({ id: "ServingRow" });
export type ServingRow = z.output<typeof ServingRow>;
export const listServing = defineRoute({
  method: "GET",
  path: "/api/officer/serving",
  caller: "officer",
  summary: "Who serves what where",
  response: z.object({ rows: z.array(ServingRow) }),
});
/** organisationId null takes the row away: the wider rule holds again. */
export const setServing = defineRoute({
  method: "PUT",
  path: "/api/officer/serving",
  caller: "officer",
  summary: "Sets who serves a category in an area",
  body: z.object({
    areaCode: z.string(),
    category: z.string(),
    organisationId: z.uuid().nullable(),
  }),
  response: z.object({ rows: z.array(ServingRow) }),
});

export const Holiday = z.object({ date: z.iso.date(), name: Name, source: z.string() }).meta({ id: "Holiday" });
export type Holiday = z.output<typeof Holiday>;
export const listHolidays = defineRoute({
  method: "GET",
  path: "/api/officer/holidays",
  caller: "officer",
  summary: "Days nobody works",
  response: z.object({ holidays: z.array(Holiday) }),
});
export const setHoliday = defineRoute({
  method: "PUT",
  path: "/api/officer/holidays/:date",
  caller: "officer",
  summary: "Adds or changes a holiday",
  params: z.object({ date: Day }),
  body: z.object({ name: Name }),
  response: z.object({ holidays: z.array(Holiday) }),
});
export const removeHoliday = defineRoute({
  method: "DELETE",
  path: "/api/officer/holidays/:date",
  caller: "officer",
  summary: "Takes a holiday away",
  params: z.object({ date: Day }),
  response: z.object({ holidays: z.array(Holiday) }),
});
