import { z } from "zod";
import { OrganisationRef, Timestamp } from "./common.ts";
import { FactType } from "./membership.ts";
import { defineRoute } from "./route.ts";

const Id = z.object({ id: z.uuid() });

export const FactList = z
  .object({
    id: z.uuid(),
    type: z.string(),
    organisation: OrganisationRef,
    fileName: z.string(),
    uploadedAt: Timestamp,
    officerName: z.string(),
    rowCount: z.number(),
    faultCount: z.number(),
    /** Members who have proven who they are and stand on it: "<10" when few. */
    matched: z.string(),
    expiresOn: z.iso.date().nullable(),
    isWithdrawn: z.boolean(),
  })
  .meta({ id: "FactList" });
export type FactList = z.output<typeof FactList>;
export const RowFault = z
  .object({ row: z.number().int(), column: z.string().nullable(), message: z.string() })
  .meta({ id: "RowFault" });
export type RowFault = z.output<typeof RowFault>;
/** Multipart: `file` (CSV in UTF-8 or Windows-874, or XLSX), fields `type`, `expiresOn`. `isTrial=true` only reads and reports. */
export const uploadFactList = defineRoute({
  method: "POST",
  path: "/api/officer/fact-lists",
  caller: "officer",
  upload: true,
  summary: "Takes in an agency's list of national numbers for one kind of fact",
  perMinute: 30,
  response: z.object({
    list: FactList.nullable(),
    rowCount: z.number(),
    goodCount: z.number(),
    faults: z.array(RowFault),
    hasMoreFaults: z.boolean(),
  }),
});
export const listFactLists = defineRoute({
  method: "GET",
  path: "/api/officer/fact-lists",
  caller: "officer",
  summary: "One's organisation's lists, and the kinds of fact it owns",
  response: z.object({ lists: z.array(FactList), types: z.array(FactType) }),
});
export const withdrawFactList = defineRoute({
  method: "POST",
  path: "/api/officer/fact-lists/:id/withdraw",
  caller: "officer",
  summary: "Withdraws a list: the facts that came from it end",
  params: Id,
  response: FactList,
});
