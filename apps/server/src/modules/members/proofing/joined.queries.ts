import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/** Re-points what the room itself holds of the one who goes: the session in use, receipts, looks, and claims that the other has not made. */
export async function writeRejoined(tx: Db, { stays, goes }: { stays: string; goes: string }): Promise<void> {
  const tables = membersTables(tx);
  await tables.deleteFrom("members.session").where("memberId", "=", stays).execute();
  const moved = { memberId: stays };
  await tables.updateTable("members.session").set(moved).where("memberId", "=", goes).execute();
  await tables.updateTable("members.consent").set(moved).where("memberId", "=", goes).execute();
  await tables.updateTable("members.look").set(moved).where("memberId", "=", goes).execute();
  await sql`update members.claim c set member_id = ${stays} where c.member_id = ${goes} and not exists (
    select from members.claim o where o.member_id = ${stays} and o.type = c.type and o.state in ('waiting', 'more')
      and c.state in ('waiting', 'more'))`.execute(tx);
  // Pictures of a claim that did not move are nobody's: they go within a day.
  await sql`update members.claim_picture p set member_id = ${stays},
      claim_id = (select c.id from members.claim c where c.id = p.claim_id and c.member_id = ${stays})
    where p.member_id = ${goes}`.execute(tx);
}

/** The members whose history went to this one: under their ids other rooms still hold rows. */
export async function formerIds(db: Db, memberId: string): Promise<string[]> {
  const rows = await membersTables(db)
    .selectFrom("members.member")
    .select("id")
    .where("joinedInto", "=", memberId)
    .execute();
  return rows.map(({ id }) => id);
}
