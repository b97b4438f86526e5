import type { IdentityLevel } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";
import type { SealedNationalId } from "./national-id.ts";

/** How sure we are who somebody is; what is null was never given. */
export type Identity = Readonly<{
  level: IdentityLevel;
  pidHash: string | null;
  pidCipher: Buffer | null;
  keyId: string | null;
  ial: string | null;
  organisationId: string | null;
  provenAt: Date;
}>;

/** The identity of a registered person, or null. */
export async function identityOf(db: Db, memberId: string): Promise<Identity | null> {
  const row = await membersTables(db)
    .selectFrom("members.identity")
    .select(["pidHash", "pidCipher", "keyId", "ial", "organisationId", "provenAt"])
    .select(sql<IdentityLevel>`level`.as("level"))
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  return row ?? null;
}

/** One after the other for the same number: of two accounts that prove it at once, the second learns of the first. */
export async function lockPid(tx: Db, pidHash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${pidHash}, 0))`.execute(tx);
}

/** Who is proven to have this national number, or null. */
export async function memberOfPid(db: Db, pidHash: string): Promise<string | null> {
  const row = await membersTables(db)
    .selectFrom("members.identity")
    .select("memberId")
    .where("pidHash", "=", pidHash)
    .executeTakeFirst();
  return row?.memberId ?? null;
}

/** Writes how somebody was proven; ThaID stands above an officer's look at a document, which leaves ThaID's level as it is. */
export async function writeIdentity(
  tx: Db,
  identity: Partial<SealedNationalId> &
    Readonly<{
      memberId: string;
      level: "officer" | "thaid";
      ial: string | null;
      document?: string;
      officerId?: string;
      organisationId?: string;
      provenAt: Date;
    }>,
): Promise<void> {
  const { memberId, ...columns } = identity;
  await membersTables(tx)
    .insertInto("members.identity")
    .values(identity)
    .onConflict((conflict) =>
      conflict
        .column("memberId")
        .doUpdateSet({ ...columns, level: columns.level })
        .where((eb) => eb.or([eb(eb.ref("members.identity.level"), "<>", "thaid"), eb.val(columns.level === "thaid")])),
    )
    .execute();
}
