import { AppError } from "../../../platform/errors.ts";
import { newSecret } from "../../../platform/random.ts";
import type { MembersDeps } from "../context.ts";
import { insertAttempt } from "./attempts.queries.ts";

/** As long as a person may take at ThaID. */
const ATTEMPT_MS = 15 * 60_000;

/** Where ThaID sends people back to; registered with DOPA letter by letter. */
export const redirectUrlOf = ({ config }: Pick<MembersDeps, "config">): string => `${config.publicUrl}/liff/thaid`;

/**
 * Begins proving who one is: answers the address at ThaID. Whoever comes back with it is bound to the member who began, so that nobody can
 * have another person prove the own account.
 * @throws identity.not_offered (409)
 */
export async function beginThaid(deps: MembersDeps, memberId: string): Promise<{ url: string }> {
  const { db, clock, thaid } = deps;
  if (!thaid) throw new AppError("identity.not_offered", { status: 409 });
  const now = clock.now();
  const [state, nonce] = [newSecret(), newSecret()];
  await insertAttempt(db, { memberId, state, nonce, now, expiresAt: new Date(now.getTime() + ATTEMPT_MS) });
  const url = await thaid.begin({ state, nonce, redirectUrl: redirectUrlOf(deps) });
  return { url: url.href };
}
