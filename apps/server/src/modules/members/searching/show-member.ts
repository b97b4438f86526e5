import type { MemberRecord } from "@paknam/contract";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { AppError } from "../../../platform/errors.ts";
import type { MembersDeps } from "../context.ts";
import { memberById } from "../members.queries.ts";
import { showOwnPage } from "../own-page/show-own-page.ts";
import { openLook } from "./looks.queries.ts";

/**
 * A record as the officer who opened it sees it, while the look lasts: sensitive facts and claims only those of the own organisation.
 * @throws look.over (403) · member.not_found
 */
export async function showMember(deps: MembersDeps, caller: OfficerCaller, memberId: string): Promise<MemberRecord> {
  const look = await openLook(deps.db, { memberId, officerId: caller.officerId, now: deps.clock.now() });
  if (!look) throw new AppError("look.over", { status: 403 });
  const member = await memberById(deps.db, memberId);
  if (!member) throw new AppError("member.not_found", { status: 404 });
  const page = await showOwnPage(deps, memberId);
  const isOwn = ({ organisation }: { organisation: { id: string } }): boolean =>
    organisation.id === caller.organisationId;
  const sensitive = new Set(page.factTypes.filter((type) => type.isSensitive).map((type) => type.key));
  return {
    id: memberId,
    lookId: look.id,
    until: look.until.toISOString(),
    name: page.name ?? "",
    birthYear: page.birthYear,
    phone: page.phone,
    language: page.language,
    residence: page.residence,
    level: page.level,
    maskedNationalId: page.maskedNationalId,
    home: page.home,
    work: page.work,
    study: page.study,
    consents: page.consents,
    facts: page.facts.filter((fact) => isOwn(fact) || !sensitive.has(fact.type)),
    claims: page.claims.filter(isOwn),
    registeredAt: page.registeredAt,
    isReachable: member.isFriend,
  };
}
