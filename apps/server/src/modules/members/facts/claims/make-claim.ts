import type { BodyOf, membership } from "@paknam/contract";
import { record } from "../../../../platform/audit/record.ts";
import { type Db, inTransaction } from "../../../../platform/db/db.ts";
import { AppError } from "../../../../platform/errors.ts";
import { publish } from "../../../../platform/events/publish.ts";
import { newId } from "../../../../platform/random.ts";
import type { MembersDeps } from "../../context.ts";
import { membersTables } from "../../members.tables.ts";
import { lockProfile } from "../../own-page/profiles.queries.ts";
import { bindPictures } from "./claim-pictures.ts";
import { insertClaim } from "./claims.queries.ts";

/** Within 15 days a written question is answered (Royal Decree on Good Governance B.E. 2546, section 38). */
export const ANSWER_MS = 15 * 86_400_000;

/**
 * A registered person says that something holds of them; the agency that owns that kind of fact answers.
 * @throws member.not_registered · fact.unknown (404) · claim.open (409) while one of that kind waits
 */
export async function makeClaim(
  deps: MembersDeps,
  { memberId, type, words, pictureIds }: { memberId: string } & BodyOf<typeof membership.makeClaim>,
): Promise<void> {
  const factType = (await deps.catalogue.factTypes(deps.db)).find(({ key, canClaim }) => key === type && canClaim);
  if (!factType) throw new AppError("fact.unknown", { status: 404 });
  await inTransaction(deps.db, (tx) =>
    openClaim(tx, deps, {
      memberId,
      type,
      contests: null,
      organisationId: factType.organisation.id,
      words,
      pictureIds,
    }),
  );
}

/**
 * A person says that a fact about them is wrong; the agency that confirmed it answers.
 * @throws fact.unknown (404) · claim.open (409)
 */
export async function contestFact(
  deps: MembersDeps,
  { memberId, factId, words }: { memberId: string; factId: string; words: string },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const fact = await membersTables(tx)
      .selectFrom("members.fact")
      .select(["type", "organisationId"])
      .where("id", "=", factId)
      .where("memberId", "=", memberId)
      .where("endedAt", "is", null)
      .executeTakeFirst();
    if (!fact) throw new AppError("fact.unknown", { status: 404 });
    await openClaim(tx, deps, { memberId, ...fact, contests: factId, words, pictureIds: [] });
  });
}

async function openClaim(
  tx: Db,
  deps: MembersDeps,
  claim: {
    memberId: string;
    type: string;
    contests: string | null;
    organisationId: string;
    words: string | null;
    pictureIds: readonly string[];
  },
): Promise<void> {
  const { pictureIds, ...columns } = claim;
  const { memberId, type } = claim;
  const now = deps.clock.now();
  await lockProfile(tx, memberId);
  const id = newId();
  const isNew = await insertClaim(tx, { ...columns, id, madeAt: now, dueAt: new Date(now.getTime() + ANSWER_MS) });
  if (!isNew) throw new AppError("claim.open", { status: 409 });
  await bindPictures(tx, { claimId: id, memberId, pictureIds });
  await record(tx, {
    actor: { kind: "member", id: memberId },
    action: claim.contests ? "fact.contested" : "claim.made",
    subject: { kind: "claim", id },
    detail: { type },
  });
  await publish(tx, { type: "claim.made", id, version: 1 });
}
