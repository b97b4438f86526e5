import type { MemberGroup } from "@paknam/contract";
import { sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { organisationRefs, policiesOf } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { countEach } from "./count-rule.ts";
import { countJoined, type Group, groupRows } from "./groups.queries.ts";
import { showCount } from "./show-count.ts";

/** Groups that the caller's organisation owns or may address; the centre's leaders see all. */
export async function listGroups(deps: MembersDeps, caller: OfficerCaller): Promise<MemberGroup[]> {
  const seesAll = policiesOf(caller).decideExports;
  const rows = await groupRows(deps.db)
    .$if(!seesAll, (query) =>
      query.where((eb) =>
        eb.or([
          eb("group.organisationId", "=", caller.organisationId),
          sql<boolean>`exists (select from members.group_right r
            where r.group_id = "group".id and r.organisation_id = ${caller.organisationId})`,
        ]),
      ),
    )
    .orderBy("group.nameTh")
    .execute();
  return present(deps, caller, rows);
}

/** One group as the console shows it. */
export async function showGroup(deps: MembersDeps, caller: OfficerCaller, id: string): Promise<MemberGroup> {
  const [group] = await present(deps, caller, await groupRows(deps.db).where("group.id", "=", id).execute());
  if (!group) throw new AppError("group.not_found", { status: 404 });
  return group;
}

/** Whether a caller may change a group: leaders of the organisation that owns it, and administrators. */
export const mayChange = (caller: OfficerCaller, group: Pick<Group, "organisationId">): boolean =>
  policiesOf(caller).manageGroups &&
  (caller.role === "administrator" || group.organisationId === caller.organisationId);

async function present(deps: MembersDeps, caller: OfficerCaller, rows: readonly Group[]): Promise<MemberGroup[]> {
  const { db, clock } = deps;
  const organisations = await organisationRefs(
    db,
    rows.flatMap((row) => [row.organisationId, ...row.mayAddress]),
  );
  const sizes = await sizesOf(db, rows, clock.now());
  return rows.flatMap((row) => {
    const organisation = organisations.get(row.organisationId);
    if (!organisation) return [];
    return [
      {
        id: row.id,
        key: row.key,
        kind: row.kind,
        name: { th: row.nameTh, en: row.nameEn },
        purpose: row.purposeTh,
        organisation,
        rule: row.rule,
        mayAddress: row.mayAddress.flatMap((id) => organisations.get(id) ?? []),
        isActive: row.isActive,
        size: showCount(sizes.get(row.id) ?? 0),
        canChange: mayChange(caller, row),
        version: row.version,
      },
    ];
  });
}

/** How many stand in each group, however many groups: the members are looked at once. */
async function sizesOf(db: Db, rows: readonly Group[], now: Date): Promise<Map<string, number>> {
  const byRule = rows.flatMap(({ id, rule }) => (rule ? [{ id, rule }] : []));
  const counts = await countEach(
    db,
    byRule.map(({ rule }) => rule),
    now,
  );
  const sizes = await countJoined(
    db,
    rows.filter(({ rule }) => rule === null).map(({ id }) => id),
  );
  for (const [index, { id }] of byRule.entries()) sizes.set(id, counts[index] ?? 0);
  return sizes;
}
