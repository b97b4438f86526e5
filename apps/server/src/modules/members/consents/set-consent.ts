import type { Purpose } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { publish } from "../../../platform/events/publish.ts";
import type { MembersDeps } from "../context.ts";
import { lockProfile } from "../own-page/profiles.queries.ts";
import { answerConsents } from "./answer-consents.ts";
import type { Channel } from "./consents.queries.ts";

/**
 * Gives or withdraws one consent, as easily one as the other (PDPA s.19). Withdrawing holds at once, for what is queued too. Having read
 * the notice is not a consent: it ends by leaving.
 * @throws consent.changed · consent.notice (409) · member.not_registered (409)
 */
export async function setConsent(
  deps: MembersDeps,
  given: { memberId: string; purpose: Purpose; given: boolean; version: number; channel: Channel },
): Promise<void> {
  const { memberId, purpose, version, channel } = given;
  if (purpose === "service" && !given.given) throw new AppError("consent.notice", { status: 409 });
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const profile = await lockProfile(tx, memberId);
    const answers = [{ purpose, version, given: given.given }];
    await answerConsents(tx, { memberId, answers, birthYear: profile.birthYear, channel, now });
    await record(tx, {
      actor: { kind: "member", id: memberId },
      action: given.given ? "consent.given" : "consent.withdrawn",
      subject: { kind: "member", id: memberId },
      detail: { purpose, version },
    });
    await publish(tx, { type: "consent.changed", id: memberId, version: profile.version });
  });
}
