import type { BodyOf, memberRoutes } from "@paknam/contract";
import { record } from "../../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../../platform/db/db.ts";
import { AppError } from "../../../../platform/errors.ts";
import { publish } from "../../../../platform/events/publish.ts";
import { requirePolicy } from "../../../organisations/index.ts";
import type { MembersDeps } from "../../context.ts";
import { dayInThailand } from "../../registration/age.ts";
import { makeRequest } from "../../requests/make-request.ts";
import { endRequests } from "../../requests/requests.queries.ts";
import { confirmFact, endFact } from "../facts.queries.ts";
import { type Claim, changeClaim, lockClaim } from "./claims.queries.ts";

/** A person has this long to add what an agency asked for. */
const MORE_MS = 14 * 86_400_000;

type Answer = BodyOf<typeof memberRoutes.answerClaim>;

/**
 * The agency answers a claim: yes becomes a fact, no ends it, more asks the person. Of a contest, yes ends the fact that was wrong. What is
 * kept is the answer; the pictures go.
 * @throws permission.denied · claim.not_found (404) for another organisation's · claim.over (409) · claim.changed (409) ·
 *   claim.needs_words (400) for no or more without a word why · fact.expired (400)
 */
export async function answerClaim(
  deps: MembersDeps,
  caller: OfficerCaller,
  { claimId, ...given }: { claimId: string } & Answer,
): Promise<void> {
  requirePolicy(caller, "answerForFacts");
  const { answer, words } = given;
  if (answer !== "yes" && !words) throw new AppError("claim.needs_words", { status: 400 });
  const now = deps.clock.now();
  if (given.expiresOn && given.expiresOn < dayInThailand(now)) throw new AppError("fact.expired", { status: 400 });
  await inTransaction(deps.db, async (tx) => {
    const claim = await lockClaim(tx, claimId);
    if (claim?.organisationId !== caller.organisationId) throw new AppError("claim.not_found", { status: 404 });
    if (claim.state !== "waiting" && claim.state !== "more") throw new AppError("claim.over", { status: 409 });
    if (claim.version !== given.version) throw new AppError("claim.changed", { status: 409 });
    await changeClaim(tx, claimId, {
      state: answer,
      answeredBy: caller.officerId,
      answeredAt: now,
      answerWords: words,
    });
    await follow(tx, { claim, answer: given, now });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: `claim.answered-${answer}`,
      subject: { kind: "claim", id: claimId },
      detail: { type: claim.type, isContest: claim.contests !== null },
    });
    await publish(tx, { type: "claim.answered", id: claimId, version: claim.version + 1 });
  });
}

/** What comes of the answer. */
async function follow(
  tx: Db,
  { claim, answer: { answer, expiresOn }, now }: { claim: Claim; answer: Answer; now: Date },
): Promise<void> {
  const { id, memberId, type, organisationId } = claim;
  if (answer === "more") {
    const dueAt = new Date(now.getTime() + MORE_MS);
    return makeRequest(tx, { memberId, kind: "claim-more", subjectId: id, now, dueAt });
  }
  await endRequests(tx, { memberId, kind: "claim-more", subjectId: id }, { state: "lapsed", now });
  if (answer === "no") return;
  if (claim.contests !== null) await endFact(tx, { id: claim.contests, now });
  else await confirmFact(tx, { memberId, type, organisationId, source: "claim", confirmedAt: now, expiresOn });
}
