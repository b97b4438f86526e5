import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { membersTables } from "../members.tables.ts";

/** When somebody registered, and the language so far; locked until the transaction ends, so that nobody registers twice. */
export async function lockMember(tx: Db, memberId: string): Promise<{ registeredAt: Date | null; language: string }> {
  const row = await membersTables(tx)
    .selectFrom("members.member")
    .select(["registeredAt", "language"])
    .where("id", "=", memberId)
    .where("lineUserId", "is not", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError("session.missing", { status: 401 });
  return row;
}

/** From now on a member, self-declared. One statement, since everybody who registers waits for it. */
export async function markRegistered(
  tx: Db,
  { memberId, language, now }: { memberId: string; language: string; now: Date },
): Promise<void> {
  await membersTables(tx)
    .with("registered", (query) =>
      query.updateTable("members.member").set({ registeredAt: now, language }).where("id", "=", memberId),
    )
    .insertInto("members.identity")
    .values({ memberId, level: "declared", provenAt: now })
    // An officer who prepared it may have seen a document already.
    .onConflict((conflict) => conflict.column("memberId").doNothing())
    .execute();
}

/** Whether somebody is registered now. */
export async function isRegistered(db: Db, memberId: string): Promise<boolean> {
  const row = await membersTables(db)
    .selectFrom("members.member")
    .select("id")
    .where("id", "=", memberId)
    .where("lineUserId", "is not", null)
    .where("registeredAt", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}
