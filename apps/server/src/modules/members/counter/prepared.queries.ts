import type { DocumentKind, Draft } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { hashSecret } from "../../../platform/random.ts";
import { membersTables } from "../members.tables.ts";
import type { SealedNationalId } from "../proofing/national-id.ts";

export type PreparedState = "waiting" | "confirmed" | "refused" | "lapsed";

/** What an officer wrote down for a person who stands before them. */
export type Prepared = Readonly<{
  id: string;
  officerId: string;
  organisationId: string;
  fields: Draft | null;
  document: DocumentKind | null;
  pidCipher: Buffer | null;
  keyId: string | null;
  createdAt: Date;
  expiresAt: Date;
  state: PreparedState;
}>;

const preparedRows = (db: Db) =>
  membersTables(db)
    .selectFrom("members.prepared")
    .select(["id", "officerId", "organisationId", "pidCipher", "keyId", "createdAt", "expiresAt"])
    // Written by insertPrepared from these very types.
    .select([
      sql<Draft | null>`fields`.as("fields"),
      sql<DocumentKind | null>`document`.as("document"),
      sql<PreparedState>`state`.as("state"),
    ]);

/** Keeps what was written down, until the person confirms it or its time is over. */
export async function insertPrepared(
  tx: Db,
  prepared: Omit<Prepared, "pidCipher" | "keyId" | "state"> & { code: string; sealed: SealedNationalId | null },
): Promise<void> {
  const { code, sealed, fields, ...columns } = prepared;
  await membersTables(tx)
    .insertInto("members.prepared")
    .values({ ...columns, ...sealed, fields: JSON.stringify(fields), codeHash: hashSecret(code) })
    .execute();
}

/** What waits under a code, locked until the transaction ends; null for a code that is wrong, used or over. */
export async function lockPrepared(tx: Db, { code, now }: { code: string; now: Date }): Promise<Prepared | null> {
  const row = await preparedRows(tx)
    .where("codeHash", "=", hashSecret(code))
    .where("state", "=", "waiting")
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** What an organisation's counter prepared since then, the newest first. */
export const preparedSince = (db: Db, { organisationId, since }: { organisationId: string; since: Date }) =>
  preparedRows(db)
    // What was written down is gone once it is confirmed; the list of the day still says for whom it was.
    .leftJoin("members.profile as profile", "profile.memberId", "members.prepared.memberId")
    .select("profile.name as registeredName")
    .where("organisationId", "=", organisationId)
    .where("createdAt", ">=", since)
    .orderBy("createdAt", "desc")
    .limit(100)
    .execute();

const EMPTIED = { fields: null, pidHash: null, pidCipher: null, keyId: null };

/** It was confirmed or refused: what was written down goes. */
export async function endPrepared(
  tx: Db,
  end: { id: string; state: "confirmed" | "refused"; memberId: string; now: Date },
): Promise<void> {
  await membersTables(tx)
    .updateTable("members.prepared")
    .set({ ...EMPTIED, state: end.state, memberId: end.memberId, usedAt: end.now })
    .where("id", "=", end.id)
    .execute();
}

/** What nobody confirmed in time goes. */
export async function lapsePrepared(db: Db, now: Date): Promise<void> {
  await membersTables(db)
    .updateTable("members.prepared")
    .set({ ...EMPTIED, state: "lapsed" })
    .where("state", "=", "waiting")
    .where("expiresAt", "<=", now)
    .execute();
}

/** Forgets what was prepared 30 days ago; emptied it was when it was confirmed, refused or lapsed. */
export async function forgetPrepared(db: Db, now: Date): Promise<void> {
  await membersTables(db)
    .deleteFrom("members.prepared")
    .where("state", "<>", "waiting")
    .where("createdAt", "<", new Date(now.getTime() - 30 * 86_400_000))
    .execute();
}
