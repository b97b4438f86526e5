import type { Db } from "../../../platform/db/db.ts";
import { hashSecret } from "../../../platform/random.ts";
import { membersTables } from "../members.tables.ts";

/** Notes a sign-in at ThaID that this member begins. */
export async function insertAttempt(
  db: Db,
  attempt: { memberId: string; state: string; nonce: string; now: Date; expiresAt: Date },
): Promise<void> {
  const { state, now, ...columns } = attempt;
  await membersTables(db)
    .insertInto("members.thaidAttempt")
    .values({ ...columns, stateHash: hashSecret(state), createdAt: now })
    .execute();
}

/** Uses up a sign-in: its nonce, once, and only for the member who began it; null otherwise. */
export async function useAttempt(
  db: Db,
  { memberId, state, now }: { memberId: string; state: string; now: Date },
): Promise<{ nonce: string } | null> {
  const row = await membersTables(db)
    .updateTable("members.thaidAttempt")
    .set({ usedAt: now })
    .where("stateHash", "=", hashSecret(state))
    .where("memberId", "=", memberId)
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .returning("nonce")
    .executeTakeFirst();
  return row ?? null;
}

/** Forgets sign-ins that ended a day ago or more. */
export async function forgetAttempts(db: Db, now: Date): Promise<void> {
  await membersTables(db)
    .deleteFrom("members.thaidAttempt")
    .where("expiresAt", "<", new Date(now.getTime() - 86_400_000))
    .execute();
}
