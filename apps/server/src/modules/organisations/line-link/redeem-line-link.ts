import { record } from "../../../platform/audit/record.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { hashLinkCode, readLinkCode } from "./link-code.ts";

/**
 * Links a LINE account with the officer whose code it sent. What was linked with either before is let go.
 * @param given.code what was typed; null for anything that is no live code of an active officer
 */
export async function redeemLineLink(
  db: Db,
  given: { code: string; lineUserId: string; now: Date },
): Promise<{ officerName: string } | null> {
  const code = readLinkCode(given.code);
  if (code === null) return null;
  const codeHash = await hashLinkCode(code);
  return inTransaction(db, async (tx) => {
    const tables = organisationsTables(tx);
    const used = await tables
      .updateTable("organisations.lineLinkCode")
      .set({ usedAt: given.now })
      .where("codeHash", "=", codeHash)
      .where("usedAt", "is", null)
      .where("expiresAt", ">", given.now)
      .returning("officerId")
      .executeTakeFirst();
    if (!used) return null;
    const officer = await tables
      .selectFrom("organisations.officer")
      .select(["id", "name"])
      .where("id", "=", used.officerId)
      .where("state", "=", "active")
      .executeTakeFirst();
    if (!officer) return null;
    await tables
      .deleteFrom("organisations.lineLink")
      .where((eb) => eb.or([eb("officerId", "=", officer.id), eb("lineUserId", "=", given.lineUserId)]))
      .execute();
    await tables
      .insertInto("organisations.lineLink")
      .values({ officerId: officer.id, lineUserId: given.lineUserId, linkedAt: given.now })
      .execute();
    await record(tx, {
      actor: { kind: "officer", id: officer.id },
      action: "line_link.made",
      subject: { kind: "officer", id: officer.id },
    });
    await publish(tx, { type: "officer.line_changed", id: officer.id, version: 1 });
    return { officerName: officer.name };
  });
}
