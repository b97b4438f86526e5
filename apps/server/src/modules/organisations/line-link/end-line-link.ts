import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";
import type { Deps } from "../../../platform/room.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** Unlinks one's LINE and lets a code that waits lapse; nothing happens when there is none. */
export async function endLineLink(deps: Deps, caller: OfficerCaller): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const tables = organisationsTables(tx);
    await tables.deleteFrom("organisations.lineLinkCode").where("officerId", "=", caller.officerId).execute();
    const { numDeletedRows } = await tables
      .deleteFrom("organisations.lineLink")
      .where("officerId", "=", caller.officerId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "line_link.ended",
      subject: { kind: "officer", id: caller.officerId },
    });
    await publish(tx, { type: "officer.line_changed", id: caller.officerId, version: 1 });
  });
}
