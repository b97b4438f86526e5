import type { Db, TablesOf } from "../../platform/db/db.ts";
import { hashSecret } from "../../platform/random.ts";

const tables = (db: Db) => db.withTables<TablesOf<"members">>();

/** Keeps a session; only the hash of its token is kept. */
export async function insertSession(
  db: Db,
  session: { token: string; memberId: string; now: Date; expiresAt: Date },
): Promise<void> {
  await tables(db)
    .insertInto("members.session")
    .values({
      tokenHash: hashSecret(session.token),
      memberId: session.memberId,
      createdAt: session.now,
      expiresAt: session.expiresAt,
    })
    .execute();
}

/** Whose session this is, or null when it is unknown or over. */
export async function memberOfSession(db: Db, session: { token: string; now: Date }): Promise<string | null> {
  const found = await tables(db)
    .selectFrom("members.session")
    .select("memberId")
    .where("tokenHash", "=", hashSecret(session.token))
    .where("expiresAt", ">", session.now)
    .executeTakeFirst();
  return found?.memberId ?? null;
}

export async function deleteSession(db: Db, token: string): Promise<void> {
  await tables(db).deleteFrom("members.session").where("tokenHash", "=", hashSecret(token)).execute();
}

export async function deleteLapsedSessions(db: Db, now: Date): Promise<void> {
  await tables(db).deleteFrom("members.session").where("expiresAt", "<=", now).execute();
}
