import { z } from "zod";
import { Name, OrganisationRef } from "./common.ts";
import { RowFault } from "./fact-list-routes.ts";
import { ChoiceGroup, FactType, IdentityLevel, Residence, Topic } from "./membership.ts";
import { defineRoute } from "./route.ts";

const Id = z.object({ id: z.uuid() });

/** A rule over profile and facts; ages in whole years, conservative since only the year is known. */
export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | { kind: "age"; from?: number | undefined; to?: number | undefined }
  | { kind: "residence"; is: Residence[] }
  | { kind: "area"; of: ("home" | "work" | "study" | "followed")[]; codes: string[] }
  | { kind: "fact"; type: string }
  | { kind: "topic"; is: string[] }
  | { kind: "group"; key: string }
  | { kind: "language"; is: string[] }
  | { kind: "level"; atLeast: IdentityLevel };
export const Rule: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      z.object({ all: z.array(Rule).min(1).max(20) }),
      z.object({ any: z.array(Rule).min(1).max(20) }),
      z.object({ not: Rule }),
      z.object({ kind: z.literal("age"), from: z.number().int().optional(), to: z.number().int().optional() }),
      z.object({ kind: z.literal("residence"), is: z.array(Residence).min(1) }),
      z.object({
        kind: z.literal("area"),
        of: z.array(z.enum(["home", "work", "study", "followed"])).min(1),
        /** Sub-districts, or districts and the province by their shorter codes. */
        codes: z
          .array(z.string().regex(/^\d{2,6}$/))
          .min(1)
          .max(100),
      }),
      z.object({ kind: z.literal("fact"), type: z.string() }),
      z.object({ kind: z.literal("topic"), is: z.array(z.string()).min(1).max(30) }),
      z.object({ kind: z.literal("group"), key: z.string() }),
      z.object({ kind: z.literal("language"), is: z.array(z.string()).min(1) }),
      z.object({ kind: z.literal("level"), atLeast: IdentityLevel }),
    ]),
  )
  .meta({ id: "Rule" });

export const MemberGroup = z
  .object({
    id: z.uuid(),
    key: z.string().nullable(),
    kind: z.enum(["rule", "list", "choice"]),
    name: Name,
    purpose: z.string(),
    organisation: OrganisationRef,
    rule: Rule.nullable(),
    /** Whole organisations that may address it beside the owner. */
    mayAddress: z.array(OrganisationRef),
    isActive: z.boolean(),
    /** "<10" when few. */
    size: z.string(),
    canChange: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: "MemberGroup" });
export type MemberGroup = z.output<typeof MemberGroup>;
export const listGroups = defineRoute({
  method: "GET",
  path: "/api/officer/groups",
  caller: "officer",
  summary: "Groups that one's organisation owns or may address",
  response: z.object({ groups: z.array(MemberGroup) }),
});
/** Says nothing of anybody: what the province offers, for whoever registers a person or writes a rule. */
export const getMemberChoices = defineRoute({
  method: "GET",
  path: "/api/officer/member-choices",
  caller: "officer",
  summary: "The topics, the groups of own choice and the kinds of fact there are",
  response: z.object({ topics: z.array(Topic), groups: z.array(ChoiceGroup), factTypes: z.array(FactType) }),
});
export const countRule = defineRoute({
  method: "POST",
  path: "/api/officer/groups/count",
  caller: "officer",
  summary: 'How many members a rule fits, and how many of them can be reached; "<10" when few',
  perMinute: 60,
  body: z.object({ rule: Rule }),
  response: z.object({ members: z.string(), reachable: z.string() }),
});
export const createGroup = defineRoute({
  method: "POST",
  path: "/api/officer/groups",
  caller: "officer",
  summary: "Makes a group",
  body: z.object({
    kind: z.enum(["rule", "list"]),
    name: Name,
    purpose: z.string().trim().min(3).max(500),
    rule: Rule.nullable().default(null),
  }),
  response: MemberGroup,
});
export const changeGroup = defineRoute({
  method: "PATCH",
  path: "/api/officer/groups/:id",
  caller: "officer",
  summary: "Changes a group, or who may address it",
  params: Id,
  body: z.object({
    version: z.number().int(),
    name: Name.optional(),
    purpose: z.string().trim().min(3).max(500).optional(),
    rule: Rule.optional(),
    mayAddress: z.array(z.uuid()).max(100).optional(),
    isActive: z.boolean().optional(),
  }),
  response: MemberGroup,
});
/** Multipart: `file` with national numbers or telephone numbers, as in a fact list. Replaces the members of a group of kind list. */
export const uploadGroupList = defineRoute({
  method: "POST",
  path: "/api/officer/groups/:id/list",
  caller: "officer",
  upload: true,
  summary: "Fills a group from a list",
  perMinute: 10,
  params: Id,
  response: z.object({ group: MemberGroup, rowCount: z.number(), matched: z.string(), faults: z.array(RowFault) }),
});
