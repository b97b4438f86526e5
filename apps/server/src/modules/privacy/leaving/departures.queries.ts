import type { Db } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { privacyTables } from "../privacy.tables.ts";

/** Notes that somebody left and what was kept, by its keys: nothing of it is about the person. */
export async function insertDeparture(
  tx: Db,
  departure: { memberId: string; now: Date; kept: readonly string[] },
): Promise<void> {
  await privacyTables(tx)
    .insertInto("privacy.departure")
    .values({
      id: newId(),
      memberId: departure.memberId,
      leftAt: departure.now,
      kept: JSON.stringify(departure.kept),
    })
    .execute();
}

/** Whether somebody left. */
export async function hasLeft(db: Db, memberId: string): Promise<boolean> {
  const row = await privacyTables(db)
    .selectFrom("privacy.departure")
    .select("id")
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  return row !== undefined;
}
