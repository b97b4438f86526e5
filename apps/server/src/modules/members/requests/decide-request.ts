import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { answerConsents } from "../consents/answer-consents.ts";
import { currentTexts } from "../consents/consents.queries.ts";
import type { MembersDeps } from "../context.ts";
import { lockProfile } from "../own-page/profiles.queries.ts";
import { joinMembers } from "../proofing/join-members.ts";
import { endRequests, lockRequest } from "./requests.queries.ts";

/**
 * A person decides what was asked of them.
 * @returns the member who acts from now on: another one after two were joined
 * @throws decision.over (409) when it was decided or its time is over
 */
export async function decideRequest(
  deps: MembersDeps,
  { memberId, requestId, accepted }: { memberId: string; requestId: string; accepted: boolean },
): Promise<string> {
  const now = deps.clock.now();
  return inTransaction(deps.db, async (tx) => {
    const request = await lockRequest(tx, { id: requestId, memberId, now });
    if (!request) throw new AppError("decision.over", { status: 409 });
    const { kind, subjectId } = request;
    await endRequests(tx, { memberId, kind, subjectId }, { state: accepted ? "accepted" : "refused", now });
    if (kind === "join-accounts" && accepted) {
      await joinMembers(tx, { stays: subjectId, goes: memberId, now });
      return subjectId;
    }
    if (kind === "consent-changed") {
      const text = (await currentTexts(tx, now)).find(({ purpose }) => purpose === subjectId);
      const { birthYear } = await lockProfile(tx, memberId);
      const answers = text ? [{ purpose: text.purpose, version: text.version, given: accepted }] : [];
      await answerConsents(tx, { memberId, answers, birthYear, channel: "page", now });
    }
    return memberId;
  });
}
