import { record } from "../../../../platform/audit/record.ts";
import { type Db, inTransaction } from "../../../../platform/db/db.ts";
import { AppError } from "../../../../platform/errors.ts";
import { publish } from "../../../../platform/events/publish.ts";
import type { MembersDeps } from "../../context.ts";
import { endRequests } from "../../requests/requests.queries.ts";
import { bindPictures } from "./claim-pictures.ts";
import { type Claim, changeClaim, lockClaim } from "./claims.queries.ts";
import { ANSWER_MS } from "./make-claim.ts";

/**
 * Gives the agency what it asked for: the claim waits for its answer again.
 * @throws claim.not_found (404) · claim.over (409)
 */
export async function addToClaim(
  deps: MembersDeps,
  given: { memberId: string; claimId: string; words: string; pictureIds: readonly string[] },
): Promise<void> {
  const { memberId, claimId } = given;
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const claim = await lockOwn(tx, { memberId, claimId });
    if (claim.state !== "more") throw new AppError("claim.over", { status: 409 });
    const words = [claim.words, given.words].filter(Boolean).join("\n\n");
    await changeClaim(tx, claimId, { state: "waiting", words, dueAt: new Date(now.getTime() + ANSWER_MS) });
    await bindPictures(tx, { claimId, memberId, pictureIds: given.pictureIds });
    await endRequests(tx, { memberId, kind: "claim-more", subjectId: claimId }, { state: "accepted", now });
    await publish(tx, { type: "claim.made", id: claimId, version: claim.version + 1 });
  });
}

/**
 * Takes a claim back that was not answered yet.
 * @throws claim.not_found (404) · claim.over (409)
 */
export async function withdrawClaim(
  deps: MembersDeps,
  { memberId, claimId }: { memberId: string; claimId: string },
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const claim = await lockOwn(tx, { memberId, claimId });
    if (claim.state !== "waiting" && claim.state !== "more") throw new AppError("claim.over", { status: 409 });
    await changeClaim(tx, claimId, { state: "withdrawn", words: null });
    await endRequests(tx, { memberId, kind: "claim-more", subjectId: claimId }, { state: "lapsed", now });
    await record(tx, {
      actor: { kind: "member", id: memberId },
      action: "claim.withdrawn",
      subject: { kind: "claim", id: claimId },
    });
  });
}

async function lockOwn(tx: Db, { memberId, claimId }: { memberId: string; claimId: string }): Promise<Claim> {
  const claim = await lockClaim(tx, claimId);
  if (claim?.memberId !== memberId) throw new AppError("claim.not_found", { status: 404 });
  return claim;
}
