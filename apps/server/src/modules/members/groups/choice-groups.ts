import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/** Makes these the groups that a person chose: others of kind choice are left, unknown keys are passed over. */
export async function joinChoiceGroups(
  tx: Db,
  { memberId, keys, now }: { memberId: string; keys: readonly string[]; now: Date },
): Promise<void> {
  const tables = membersTables(tx);
  const choices = tables.selectFrom("members.memberGroup").select("id").where("kind", "=", "choice");
  await tables
    .deleteFrom("members.groupMember")
    .where("memberId", "=", memberId)
    .where("groupId", "in", choices)
    .execute();
  await addChoiceGroups(tx, { memberId, keys, now });
}

/** Adds a person to the groups they chose; unknown keys are passed over. */
export async function addChoiceGroups(
  tx: Db,
  { memberId, keys, now }: { memberId: string; keys: readonly string[]; now: Date },
): Promise<void> {
  if (keys.length === 0) return;
  await membersTables(tx)
    .insertInto("members.groupMember")
    .columns(["groupId", "memberId", "since"])
    .expression((eb) =>
      eb
        .selectFrom("members.memberGroup")
        .select(["id", eb.val(memberId).$castTo<string>().as("memberId"), eb.val(now).as("since")])
        .where("kind", "=", "choice")
        .where("isActive", "=", true)
        .where("key", "in", [...keys]),
    )
    .execute();
}
