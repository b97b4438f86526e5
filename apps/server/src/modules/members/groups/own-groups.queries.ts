import type { OwnPage } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { membersTables } from "../members.tables.ts";

/** The groups in which a person is by choice or by an organisation's list; those of a rule follow from the rest. */
export async function groupsOf(db: Db, memberId: string): Promise<OwnPage["groups"]> {
  const rows = await membersTables(db)
    .selectFrom("members.groupMember as one")
    .innerJoin("members.memberGroup as group", "group.id", "one.groupId")
    .select(["group.id", "group.key", "group.kind", "group.nameTh", "group.nameEn", "group.organisationId"])
    .where("one.memberId", "=", memberId)
    .where("group.isActive", "=", true)
    .orderBy("group.nameTh")
    .execute();
  const organisations = await organisationRefs(
    db,
    rows.map((row) => row.organisationId),
  );
  return rows.flatMap((row) => {
    const organisation = organisations.get(row.organisationId);
    if (!organisation) return [];
    const name = { th: row.nameTh, en: row.nameEn };
    return [{ key: row.key ?? row.id, name, organisation, isOwnChoice: row.kind === "choice" }];
  });
}
