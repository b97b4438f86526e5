import type { IdentityLevel } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/** How sure we are who somebody is; what is null was never given. */
export type Identity = Readonly<{
  level: IdentityLevel;
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
    .select(["pidCipher", "keyId", "ial", "organisationId", "provenAt"])
    .select(sql<IdentityLevel>`level`.as("level"))
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  return row ?? null;
}
