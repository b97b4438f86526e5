import type { ClaimRow, ClaimView, FactType, memberRoutes, QueryOf } from "@paknam/contract";
import { record } from "../../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../../platform/auth/callers.ts";
import { inTransaction } from "../../../../platform/db/db.ts";
import { AppError } from "../../../../platform/errors.ts";
import { requirePolicy } from "../../../organisations/index.ts";
import type { MembersDeps } from "../../context.ts";
import { showOwnPage } from "../../own-page/show-own-page.ts";
import { insertLook } from "../../searching/looks.queries.ts";
import { maskName } from "../../searching/mask-name.ts";
import { picturesOf } from "./claim-pictures.ts";
import { type Claim, claimRows } from "./claims.queries.ts";

const OPEN = ["waiting", "more"] as const;
const DONE = ["yes", "no", "withdrawn"] as const;

/**
 * The claims that the caller's organisation must answer, or has answered; the nearest deadline first.
 * @throws permission.denied without the duty
 */
export async function listClaims(
  deps: MembersDeps,
  caller: OfficerCaller,
  { state, page, size }: QueryOf<typeof memberRoutes.listClaims>,
): Promise<{ claims: ClaimRow[]; total: number }> {
  requirePolicy(caller, "answerForFacts");
  const types = await deps.catalogue.factTypes(deps.db);
  const wanted = claimRows(deps.db)
    .where("claim.organisationId", "=", caller.organisationId)
    .where("claim.state", "in", state === "open" ? OPEN : DONE);
  const rows = await wanted
    .leftJoin("members.profile as profile", "profile.memberId", "claim.memberId")
    .select("profile.name as personName")
    .orderBy("claim.dueAt", state === "open" ? "asc" : "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await wanted
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const now = deps.clock.now();
  return { claims: rows.map((row) => presentRow(row, { types, now })), total: Number(total) };
}

/**
 * One claim with what belongs to it. The person sees that it was opened.
 * @throws permission.denied · claim.not_found (404) for another organisation's
 */
export async function openClaimForOfficer(
  deps: MembersDeps,
  caller: OfficerCaller,
  claimId: string,
): Promise<ClaimView> {
  requirePolicy(caller, "answerForFacts");
  const now = deps.clock.now();
  const claim = await claimRows(deps.db).where("claim.id", "=", claimId).executeTakeFirst();
  if (claim?.organisationId !== caller.organisationId) throw new AppError("claim.not_found", { status: 404 });
  const { memberId } = claim;
  const { officerId, organisationId } = caller;
  await inTransaction(deps.db, async (tx) => {
    const look = { memberId, officerId, organisationId, kind: "claim", purpose: "claim", words: "", now, until: now };
    await insertLook(tx, { ...look, kind: "claim" });
    await record(tx, {
      actor: { kind: "officer", id: officerId },
      action: "claim.opened",
      subject: { kind: "claim", id: claimId },
    });
  });
  const page = await showOwnPage(deps, memberId);
  const types = await deps.catalogue.factTypes(deps.db);
  return {
    ...presentRow({ ...claim, personName: page.name }, { types, now }),
    personName: page.name ?? "",
    birthYear: page.birthYear,
    level: page.level,
    maskedNationalId: page.maskedNationalId,
    area: page.home?.area ?? null,
    words: claim.words,
    pictures: await picturesOf(deps, claimId),
    answerWords: claim.answerWords,
    version: claim.version,
  };
}

function presentRow(
  claim: Claim & { personName: string | null },
  { types, now }: { types: readonly FactType[]; now: Date },
): ClaimRow {
  const name = types.find(({ key }) => key === claim.type)?.name ?? { th: claim.type, en: claim.type };
  const isOpen = claim.state === "waiting" || claim.state === "more";
  return {
    id: claim.id,
    type: claim.type,
    name,
    maskedName: maskName(claim.personName ?? ""),
    isContest: claim.contests !== null,
    state: claim.state,
    madeAt: claim.madeAt.toISOString(),
    dueAt: claim.dueAt.toISOString(),
    isOverdue: isOpen && claim.dueAt < now,
  };
}
