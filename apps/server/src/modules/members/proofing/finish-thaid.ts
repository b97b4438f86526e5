import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { MembersDeps } from "../context.ts";
import { useAttempt } from "./attempts.queries.ts";
import { redirectUrlOf } from "./begin-thaid.ts";
import { proveIdentity } from "./prove-identity.ts";
import { takeOverFromThaid } from "./take-over-from-thaid.ts";
import type { ThaidPerson } from "./thaid-port.ts";

/**
 * Ends a sign-in at ThaID, on the session of the member who began it.
 * @param answer.query what ThaID appended to our address
 * @throws identity.not_offered · identity.attempt_over (409) · identity.of_another (409): a request to join the two waits ·
 *   identity.other_person (409) · what the port throws (thaid.denied, thaid.expired, thaid.invalid, thaid.unreachable)
 */
export async function finishThaid(
  deps: MembersDeps,
  { memberId, query }: { memberId: string; query: string },
): Promise<void> {
  const { db, clock, thaid } = deps;
  if (!thaid) throw new AppError("identity.not_offered", { status: 409 });
  const state = new URLSearchParams(query).get("state") ?? "";
  const attempt = await useAttempt(db, { memberId, state, now: clock.now() });
  if (!attempt) throw new AppError("identity.attempt_over", { status: 409 });
  const person = await thaid.finish({ query, state, nonce: attempt.nonce, redirectUrl: redirectUrlOf(deps) });
  const outcome = await inTransaction(db, async (tx) => {
    const proven = await proveIdentity(tx, deps, {
      memberId,
      nationalId: person.pid,
      level: "thaid",
      ial: ialOf(person),
    });
    if (proven === "proven") await takeOverFromThaid(tx, { memberId, person, now: clock.now() });
    return proven;
  });
  if (outcome !== "proven") throw new AppError(`identity.${outcome}`, { status: 409 });
}

/** What is not signed by ThaID is said to be so wherever the level is shown (decision 7). */
const ialOf = ({ ial, proof }: ThaidPerson): string | null => (proof === "signed" ? ial : `${ial ?? "?"} (${proof})`);
