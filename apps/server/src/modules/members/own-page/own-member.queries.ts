import type { MemberLanguage } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/** What stands of a person beside the profile, registered or not; null for someone who left. */
export async function ownMember(
  db: Db,
  memberId: string,
): Promise<Readonly<{ displayName: string | null; language: MemberLanguage; registeredAt: Date | null }> | null> {
  const row = await membersTables(db)
    .selectFrom("members.member")
    .select(["displayName", "registeredAt"])
    .select(sql<MemberLanguage>`language`.as("language"))
    .where("id", "=", memberId)
    .where("lineUserId", "is not", null)
    .executeTakeFirst();
  return row ?? null;
}
