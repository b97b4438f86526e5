import type { Rule } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/** A group as use-cases know it. */
export type Group = Readonly<{
  id: string;
  key: string | null;
  kind: "rule" | "list" | "choice";
  nameTh: string;
  nameEn: string;
  purposeTh: string;
  organisationId: string;
  rule: Rule | null;
  isActive: boolean;
  version: number;
  /** Other organisations that may address it. */
  mayAddress: readonly string[];
}>;

export const groupRows = (db: Db) =>
  membersTables(db)
    .selectFrom("members.memberGroup as group")
    .select(["group.id", "group.key", "group.nameTh", "group.nameEn", "group.purposeTh", "group.organisationId"])
    .select(["group.isActive", "group.version"])
    // Written by this room from these very types, and checked by the contract before.
    .select([
      sql<Group["kind"]>`"group".kind`.as("kind"),
      sql<Rule | null>`"group".rule`.as("rule"),
      sql<string[]>`array(select organisation_id from members.group_right where group_id = "group".id)`.as(
        "mayAddress",
      ),
    ]);

/** A group, locked until the transaction ends, or null. */
export const lockGroup = async (tx: Db, id: string): Promise<Group | null> =>
  (await groupRows(tx).where("group.id", "=", id).forUpdate("group").executeTakeFirst()) ?? null;

/** How many stand in each group of kind list or choice. */
export async function countJoined(db: Db, groupIds: readonly string[]): Promise<Map<string, number>> {
  if (groupIds.length === 0) return new Map();
  const rows = await membersTables(db)
    .selectFrom("members.groupMember")
    .select((eb) => ["groupId", eb.fn.countAll<string>().as("count")])
    .where("groupId", "in", [...groupIds])
    .groupBy("groupId")
    .execute();
  return new Map(rows.map(({ groupId, count }) => [groupId, Number(count)]));
}

/** Says which other organisations may address a group. */
export async function setRights(
  tx: Db,
  { groupId, organisationIds }: { groupId: string; organisationIds: readonly string[] },
): Promise<void> {
  const tables = membersTables(tx);
  await tables.deleteFrom("members.groupRight").where("groupId", "=", groupId).execute();
  if (organisationIds.length === 0) return;
  await tables
    .insertInto("members.groupRight")
    .values([...new Set(organisationIds)].map((organisationId) => ({ groupId, organisationId })))
    .execute();
}
