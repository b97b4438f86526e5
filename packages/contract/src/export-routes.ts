import { z } from "zod";
import { Name, OrganisationRef, Timestamp } from "./common.ts";
import { defineRoute } from "./route.ts";

const Id = z.object({ id: z.uuid() });

export const ExportRow = z
  .object({
    id: z.uuid(),
    group: Name,
    organisation: OrganisationRef,
    askedBy: z.string(),
    reason: z.string(),
    fields: z.array(z.string()),
    state: z.enum(["waiting", "approved", "refused", "taken", "lapsed"]),
    askedAt: Timestamp,
    decidedBy: z.string().nullable(),
    canDecide: z.boolean(),
    canTake: z.boolean(),
  })
  .meta({ id: "ExportRow" });
export type ExportRow = z.output<typeof ExportRow>;
export const listExports = defineRoute({
  method: "GET",
  path: "/api/officer/exports",
  caller: "officer",
  summary: "Exports asked for: one's own, and those one may decide",
  response: z.object({ exports: z.array(ExportRow) }),
});
export const askExport = defineRoute({
  method: "POST",
  path: "/api/officer/exports",
  caller: "officer",
  summary: "Asks to export a group's members: never a national number, only those who agreed to sharing",
  body: z.object({
    groupId: z.uuid(),
    reason: z.string().trim().min(10).max(1000),
    fields: z.array(z.enum(["name", "phone", "area", "birthYear"])).min(1),
  }),
  response: ExportRow,
});
export const decideExport = defineRoute({
  method: "POST",
  path: "/api/officer/exports/:id/decide",
  caller: "officer",
  summary: "Approves or refuses somebody else's export",
  params: Id,
  body: z.object({ approved: z.boolean(), words: z.string().trim().max(500).nullable().default(null) }),
  response: ExportRow,
});
/** CSV with a byte-order mark, once, within 24 hours of the approval. */
export const takeExport = defineRoute({
  method: "POST",
  path: "/api/officer/exports/:id/take",
  caller: "officer",
  summary: "Takes the file, once; each person in it sees that",
  params: Id,
  response: z.object({ fileName: z.string(), csv: z.string() }),
});
