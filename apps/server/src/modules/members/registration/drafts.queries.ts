import type { Draft } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/** What this person answered so far; empty for someone who has not begun. Kept by keepAnswers from this very type. */
export async function readDraft(db: Db, memberId: string): Promise<Draft> {
  const row = await membersTables(db)
    .selectFrom("members.draft")
    .select(sql<Draft>`fields`.as("fields"))
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  return row?.fields ?? {};
}

/** Adds answers to the draft, or begins it; answers the whole. */
export async function keepAnswers(
  db: Db,
  { memberId, answers, now }: { memberId: string; answers: Draft; now: Date },
): Promise<Draft> {
  const row = await membersTables(db)
    .insertInto("members.draft")
    .values({ memberId, fields: JSON.stringify(answers), updatedAt: now })
    .onConflict((conflict) =>
      conflict.column("memberId").doUpdateSet({
        fields: sql`draft.fields || excluded.fields`,
        version: sql`draft.version + 1`,
        updatedAt: now,
      }),
    )
    .returning(sql<Draft>`fields`.as("fields"))
    .executeTakeFirstOrThrow();
  return row.fields;
}

/** What this person answered, and forgets it in the same statement; after the lock, so that an answer that just came is among it. */
export async function takeDraft(tx: Db, memberId: string): Promise<Draft> {
  const row = await membersTables(tx)
    .deleteFrom("members.draft")
    .where("memberId", "=", memberId)
    .returning(sql<Draft>`fields`.as("fields"))
    .executeTakeFirst();
  return row?.fields ?? {};
}

/** Forgets the draft. */
export async function dropDraft(db: Db, memberId: string): Promise<void> {
  await membersTables(db).deleteFrom("members.draft").where("memberId", "=", memberId).execute();
}

/** Forgets drafts that nobody touched for 30 days: a registration that was given up. */
export async function dropOldDrafts(db: Db, now: Date): Promise<void> {
  await membersTables(db)
    .deleteFrom("members.draft")
    .where("updatedAt", "<", new Date(now.getTime() - 30 * 86_400_000))
    .execute();
}
