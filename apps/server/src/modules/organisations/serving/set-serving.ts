import { sql } from "kysely";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/random.ts";
import type { Deps } from "../../../platform/room.ts";
import { areasOfLevel, isArea } from "../../places/index.ts";
import { readCategoryKeys } from "../category-keys.ts";
import { requirePolicy } from "../organisations.policy.ts";
import { requireOrganisation } from "../organisations.queries.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { areasAround } from "./find-serving.ts";

/** One writer at a time, so that two removals cannot together leave a sub-district to nobody. */
const SERVING_LOCK = 7_246_510;

/**
 * Sets who serves a category ("*" for any) in an area, or with null takes the row away, so that the wider rule holds again.
 * @throws permission.denied, serving.area_unknown, serving.category_unknown, organisation.not_found, serving.handles_none, and
 * serving.would_be_unserved when a sub-district would be left without anybody for "*"
 */
export async function setServing(
  deps: Deps,
  caller: OfficerCaller,
  change: { areaCode: string; category: string; organisationId: string | null },
): Promise<void> {
  requirePolicy(caller, "editServing");
  const { areaCode, category, organisationId } = change;
  if (!(await isArea(deps.db, areaCode))) throw new AppError("serving.area_unknown", { status: 400 });
  if (category !== "*" && !(await readCategoryKeys(deps.config.provinceDir)).includes(category))
    throw new AppError("serving.category_unknown", { status: 400 });
  await inTransaction(deps.db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${SERVING_LOCK})`.execute(tx);
    const by = { updatedAt: deps.clock.now(), updatedBy: caller.officerId };
    if (organisationId === null) {
      await organisationsTables(tx)
        .updateTable("organisations.serving")
        .set({ isRemoved: true, ...by })
        .where("areaCode", "=", areaCode)
        .where("category", "=", category)
        .execute();
    } else {
      const organisation = await requireOrganisation(tx, organisationId);
      if (!organisation.handlesComplaints) throw new AppError("serving.handles_none", { status: 409 });
      await organisationsTables(tx)
        .insertInto("organisations.serving")
        .values({ id: newId(), areaCode, category, organisationId, ...by })
        .onConflict((conflict) =>
          conflict.columns(["areaCode", "category"]).doUpdateSet({
            organisationId,
            alternativeIds: sql<string[]>`array_remove(serving.alternative_ids, excluded.organisation_id)`,
            isRemoved: false,
            ...by,
          }),
        )
        .execute();
    }
    await refuseUnserved(tx);
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: organisationId === null ? "serving.removed" : "serving.set",
      subject: { kind: "area", id: areaCode },
      detail: { category, organisation: organisationId },
    });
  });
}

async function refuseUnserved(db: Db): Promise<void> {
  const rows = await organisationsTables(db)
    .selectFrom("organisations.serving")
    .select("areaCode")
    .where("category", "=", "*")
    .where("isRemoved", "=", false)
    .execute();
  const served = new Set(rows.map((row) => row.areaCode));
  const unserved = (await areasOfLevel(db, "sub-district"))
    .map((area) => area.code)
    .filter((code) => !areasAround(code).some((area) => served.has(area)));
  if (unserved.length > 0)
    throw new AppError("serving.would_be_unserved", { status: 409, detail: { areas: unserved.slice(0, 10) } });
}
