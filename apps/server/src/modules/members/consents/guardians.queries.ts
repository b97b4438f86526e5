import type { Db } from "../../../platform/db/db.ts";
import { hashSecret } from "../../../platform/random.ts";
import { membersTables } from "../members.tables.ts";

/** Makes this the code by which an adult answers for a minor; an earlier one ends. */
export async function setGuardianCode(
  tx: Db,
  { minorId, code, expiresAt }: { minorId: string; code: string; expiresAt: Date },
): Promise<void> {
  const given = { codeHash: hashSecret(code), codeExpiresAt: expiresAt };
  await membersTables(tx)
    .insertInto("members.guardian")
    .values({ minorId, ...given })
    .onConflict((conflict) => conflict.column("minorId").doUpdateSet(given))
    .execute();
}

/** The minor whose code this is, while it holds; null for any other code. */
export async function minorOfCode(db: Db, { code, now }: { code: string; now: Date }): Promise<string | null> {
  const row = await membersTables(db)
    .selectFrom("members.guardian")
    .select("minorId")
    .where("codeHash", "=", hashSecret(code))
    .where("codeExpiresAt", ">", now)
    .executeTakeFirst();
  return row?.minorId ?? null;
}

/** The adult who answers for this minor, and the code is used up. */
export async function setGuardian(
  tx: Db,
  { minorId, guardianId, now }: { minorId: string; guardianId: string; now: Date },
): Promise<void> {
  await membersTables(tx)
    .updateTable("members.guardian")
    .set({ guardianId, confirmedAt: now, codeHash: null, codeExpiresAt: null })
    .where("minorId", "=", minorId)
    .execute();
}

/** The code is used up, and nobody answers for the minor. */
export async function dropGuardianCode(tx: Db, minorId: string): Promise<void> {
  await membersTables(tx)
    .updateTable("members.guardian")
    .set({ codeHash: null, codeExpiresAt: null })
    .where("minorId", "=", minorId)
    .execute();
}
