import type { Draft } from "@paknam/contract";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { MembersDeps } from "../context.ts";
import { cleanAnswers } from "./draft.ts";
import { keepAnswers } from "./drafts.queries.ts";
import { lockMember } from "./members-registered.queries.ts";

/**
 * Keeps answers of somebody who is registering, from page, chat or counter; answers the whole draft.
 * @throws registration.done (409) for someone who is registered, and what cleanAnswers refuses
 */
export async function saveDraft(
  deps: Pick<MembersDeps, "db" | "clock">,
  given: { memberId: string; answers: Draft },
): Promise<Draft> {
  return inTransaction(deps.db, (tx) => saveDraftIn(tx, { ...given, now: deps.clock.now() }));
}

/** The same, in a transaction that does more. */
export async function saveDraftIn(
  tx: Db,
  { memberId, answers, now }: { memberId: string; answers: Draft; now: Date },
): Promise<Draft> {
  const cleaned = cleanAnswers(answers, now);
  const member = await lockMember(tx, memberId);
  if (member.registeredAt !== null) throw new AppError("registration.done", { status: 409 });
  return keepAnswers(tx, { memberId, answers: cleaned, now });
}
