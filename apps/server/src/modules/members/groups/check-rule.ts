import type { Rule } from "@paknam/contract";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { AppError } from "../../../platform/errors.ts";
import type { MembersDeps } from "../context.ts";

/** More than an officer can overlook; one statement holds them all. */
const PARTS_MOST = 60;
const DEPTH_MOST = 8;

/**
 * Refuses a rule whose group would say of people what only the agency that confirms it may know (PDPA s.26), and one that is too much.
 * @throws group.sensitive (403) · group.too_much (400)
 */
export async function checkRule({ catalogue, db }: MembersDeps, caller: OfficerCaller, rule: Rule): Promise<void> {
  const parts = partsOf(rule);
  if (parts.length > PARTS_MOST || parts.some(({ depth }) => depth > DEPTH_MOST))
    throw new AppError("group.too_much", { status: 400 });
  const asked = new Set(parts.map(({ fact }) => fact));
  const types = (await catalogue.factTypes(db)).filter(({ key }) => asked.has(key));
  if (types.some(({ isSensitive, organisation }) => isSensitive && organisation.id !== caller.organisationId))
    throw new AppError("group.sensitive", { status: 403 });
}

/** What a rule asks in the end, with how deep it stands; the kind of fact where it is one. */
function partsOf(rule: Rule, depth = 0): { depth: number; fact: string | null }[] {
  if ("all" in rule) return rule.all.flatMap((each) => partsOf(each, depth + 1));
  if ("any" in rule) return rule.any.flatMap((each) => partsOf(each, depth + 1));
  if ("not" in rule) return partsOf(rule.not, depth + 1);
  return [{ depth, fact: rule.kind === "fact" ? rule.type : null }];
}
