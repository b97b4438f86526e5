import type { OwnPage } from "@paknam/contract";
import { AppError } from "../../../platform/errors.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { consentsOf, currentTexts } from "../consents/consents.queries.ts";
import type { MembersDeps } from "../context.ts";
import { claimsOf, factsOf } from "../facts/own-facts.queries.ts";
import { groupsOf } from "../groups/own-groups.queries.ts";
import { identityOf } from "../proofing/identity.queries.ts";
import { maskNationalId, openNationalId } from "../proofing/national-id.ts";
import { dayInThailand } from "../registration/age.ts";
import { openRequestsOf } from "../requests/requests.queries.ts";
import { placesOf } from "./member-areas.queries.ts";
import { ownMember } from "./own-member.queries.ts";
import { profileOf } from "./profiles.queries.ts";

/**
 * Everything the room holds about a person, as they see it.
 * @throws session.missing for someone who left meanwhile
 */
export async function showOwnPage(deps: MembersDeps, memberId: string): Promise<OwnPage> {
  const { db, clock, catalogue } = deps;
  const now = clock.now();
  const member = await ownMember(db, memberId);
  if (!member) throw new AppError("session.missing", { status: 401 });
  const profile = await profileOf(db, memberId);
  const types = await catalogue.factTypes(db);
  const consents = await consentsOf(db, memberId);
  return {
    displayName: member.displayName,
    language: member.language,
    isRegistered: profile !== null,
    registeredAt: member.registeredAt?.toISOString() ?? null,
    ...(await showIdentity(deps, memberId)),
    name: profile?.name ?? null,
    birthYear: profile?.birthYear ?? null,
    phone: profile?.phone ?? null,
    residence: profile?.residence ?? "not-said",
    ...(await placesOf(db, memberId)),
    topics: [...(profile?.topics ?? [])],
    groups: await groupsOf(db, memberId),
    consents,
    facts: await factsOf(db, { memberId, types, today: dayInThailand(now) }),
    claims: await claimsOf(db, { memberId, types, now }),
    requests: await openRequestsOf(db, { memberId, now }),
    factTypes: types.filter((type) => type.canClaim),
    texts: await currentTexts(db, now),
    allTopics: [...catalogue.topics],
    allGroups: [...catalogue.choiceGroups],
    canUseThaid: deps.thaid !== null,
    needsGuardian: consents.some(({ state }) => state === "waiting"),
    version: profile?.version ?? 0,
  };
}

async function showIdentity(
  { db, config }: MembersDeps,
  memberId: string,
): Promise<Pick<OwnPage, "level" | "levelSource" | "maskedNationalId">> {
  const identity = await identityOf(db, memberId);
  if (!identity) return { level: "line", levelSource: null, maskedNationalId: null };
  const { level, organisationId, provenAt, ial, pidCipher, keyId } = identity;
  const organisations = await organisationRefs(db, organisationId ? [organisationId] : []);
  return {
    level,
    levelSource: { organisation: organisations.get(organisationId ?? "") ?? null, at: provenAt.toISOString(), ial },
    maskedNationalId:
      pidCipher && keyId
        ? maskNationalId(openNationalId(config.secrets.personalDataKeys, { pidCipher, keyId, memberId }))
        : null,
  };
}
