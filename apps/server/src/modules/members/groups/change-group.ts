import type { BodyOf, memberRoutes } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/random.ts";
import { organisationRefs, requirePolicy } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { membersTables } from "../members.tables.ts";
import { checkRule } from "./check-rule.ts";
import { type Group, lockGroup, setRights } from "./groups.queries.ts";
import { mayChange } from "./show-groups.ts";

/**
 * Makes a group of the caller's organisation, by rule or by list.
 * @throws permission.denied · group.rule (400) for a rule without, or a list with one · what checkRule refuses
 */
export async function createGroup(
  deps: MembersDeps,
  caller: OfficerCaller,
  { kind, name, purpose, rule }: BodyOf<typeof memberRoutes.createGroup>,
): Promise<string> {
  requirePolicy(caller, "manageGroups");
  if ((kind === "rule") !== (rule !== null)) throw new AppError("group.rule", { status: 400 });
  if (rule) await checkRule(deps, caller, rule);
  const id = newId();
  await inTransaction(deps.db, async (tx) => {
    await membersTables(tx)
      .insertInto("members.memberGroup")
      .values({
        id,
        kind,
        nameTh: name.th,
        nameEn: name.en,
        purposeTh: purpose,
        organisationId: caller.organisationId,
        rule: rule ? JSON.stringify(rule) : null,
        changedAt: deps.clock.now(),
      })
      .execute();
    await audit(tx, caller, { action: "group.created", id });
  });
  return id;
}

/**
 * Changes a group, or which other organisations may address it.
 * @throws permission.denied · group.not_found (404) for another organisation's · group.changed (409) · group.rule (400) ·
 *   organisation.not_found (404) · what checkRule refuses
 */
export async function changeGroup(
  deps: MembersDeps,
  caller: OfficerCaller,
  { id, version, name, purpose, rule, mayAddress, isActive }: { id: string } & BodyOf<typeof memberRoutes.changeGroup>,
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const group = await lockOwn(tx, caller, id);
    if (rule) await checkRule(deps, caller, rule);
    if (group.version !== version) throw new AppError("group.changed", { status: 409 });
    if (rule && group.kind !== "rule") throw new AppError("group.rule", { status: 400 });
    await membersTables(tx)
      .updateTable("members.memberGroup")
      .set({
        ...(name ? { nameTh: name.th, nameEn: name.en } : {}),
        ...(purpose ? { purposeTh: purpose } : {}),
        ...(rule ? { rule: JSON.stringify(rule) } : {}),
        ...(isActive === undefined ? {} : { isActive }),
        version: group.version + 1,
        changedAt: deps.clock.now(),
      })
      .where("id", "=", id)
      .execute();
    if (mayAddress) {
      const known = await organisationRefs(tx, mayAddress);
      if (mayAddress.some((each) => !known.has(each))) throw new AppError("organisation.not_found", { status: 404 });
      await setRights(tx, { groupId: id, organisationIds: mayAddress });
    }
    await audit(tx, caller, { action: "group.changed", id });
  });
}

/**
 * The group, locked, for those who may change it; another organisation's does not exist for them.
 * @throws permission.denied · group.not_found (404)
 */
export async function lockOwn(tx: Db, caller: OfficerCaller, id: string): Promise<Group> {
  requirePolicy(caller, "manageGroups");
  const group = await lockGroup(tx, id);
  if (!group || !mayChange(caller, group)) throw new AppError("group.not_found", { status: 404 });
  return group;
}

const audit = (tx: Db, caller: OfficerCaller, { action, id }: { action: string; id: string }): Promise<void> =>
  record(tx, {
    actor: { kind: "officer", id: caller.officerId },
    action,
    subject: { kind: "group", id },
  });
