import type { Db } from "../../../platform/db/db.ts";
import { privacyTables } from "../privacy.tables.ts";

/** Notes a fact of which its person is to be told; true when it is news. */
export async function noteFact(db: Db, news: { factId: string; memberId: string; now: Date }): Promise<boolean> {
  const { now, ...columns } = news;
  const added = await privacyTables(db)
    .insertInto("privacy.factNews")
    .values({ ...columns, notedAt: now })
    .onConflict((conflict) => conflict.column("factId").doNothing())
    .returning("factId")
    .executeTakeFirst();
  return added !== undefined;
}

/** Takes the facts of which somebody was not told yet, oldest first, and notes that they are now. */
export async function takeFactNews(tx: Db, { memberId, now }: { memberId: string; now: Date }): Promise<string[]> {
  const rows = await privacyTables(tx)
    .updateTable("privacy.factNews")
    .set({ toldAt: now })
    .where("memberId", "=", memberId)
    .where("toldAt", "is", null)
    .returning(["factId", "notedAt"])
    .execute();
  return rows.sort((one, other) => one.notedAt.getTime() - other.notedAt.getTime()).map(({ factId }) => factId);
}

/** Somebody left: there is nobody to tell. */
export async function dropFactNews(tx: Db, memberId: string): Promise<void> {
  await privacyTables(tx).deleteFrom("privacy.factNews").where("memberId", "=", memberId).execute();
}

/** Forgets what was told 30 days ago; an event is heard again for three days at most. */
export async function forgetFactNews(db: Db, now: Date): Promise<void> {
  await privacyTables(db)
    .deleteFrom("privacy.factNews")
    .where("notedAt", "<", new Date(now.getTime() - 30 * 86_400_000))
    .execute();
}
