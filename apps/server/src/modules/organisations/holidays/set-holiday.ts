import type { Name } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { Deps } from "../../../platform/room.ts";
import { requirePolicy } from "../organisations.policy.ts";
import { organisationsTables } from "../organisations.tables.ts";

/**
 * Adds or renames a day nobody works, or with name null takes it away; loading the province's files leaves it so.
 * @throws permission.denied, input.invalid for an empty name, holiday.not_found
 */
export async function setHoliday(
  deps: Deps,
  caller: OfficerCaller,
  { date, name }: { date: string; name: Name | null },
): Promise<void> {
  requirePolicy(caller, "editHolidays");
  if (name !== null && !name.th.trim())
    throw new AppError("input.invalid", {
      status: 400,
      detail: { issues: [{ path: "body.name.th", message: "is empty" }] },
    });
  await inTransaction(deps.db, async (tx) => {
    const tables = organisationsTables(tx);
    const updatedBy = caller.officerId;
    if (name === null) {
      const { numUpdatedRows } = await tables
        .updateTable("organisations.holiday")
        .set({ isRemoved: true, updatedBy })
        .where("date", "=", date)
        .where("isRemoved", "=", false)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new AppError("holiday.not_found", { status: 404 });
    } else {
      const row = {
        nameTh: name.th.trim(),
        nameEn: name.en.trim() || name.th.trim(),
        source: "officer",
        isRemoved: false,
        updatedBy,
      };
      await tables
        .insertInto("organisations.holiday")
        .values({ date, ...row })
        .onConflict((conflict) => conflict.column("date").doUpdateSet(row))
        .execute();
    }
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: name === null ? "holiday.removed" : "holiday.set",
      subject: { kind: "holiday", id: date },
    });
  });
}
