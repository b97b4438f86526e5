import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { bangkokDate } from "./bangkok-date.ts";

type OfficerToTell = Readonly<{ officerId: string; lineUserId: string; language: string }>;

/**
 * Whom an organisation's news reaches in LINE: its active officers who may act and linked their LINE; for one on leave the substitute,
 * each once. Officers are written to in Thai.
 */
export async function officersToTell(db: Db, organisationId: string, now: Date): Promise<OfficerToTell[]> {
  const today = bangkokDate(now);
  const rows = await organisationsTables(db)
    .selectFrom("organisations.membership as membership")
    .innerJoin("organisations.officer as officer", "officer.id", "membership.officerId")
    .leftJoin("organisations.leave as leave", (join) =>
      join
        .onRef("leave.officerId", "=", "officer.id")
        .on("leave.fromDate", "<=", today)
        .on("leave.toDate", ">=", today),
    )
    .innerJoin("organisations.officer as reader", (join) =>
      join
        .on("reader.id", "=", sql<string>`case when leave.id is null then officer.id else leave.substitute_id end`)
        .on("reader.state", "=", "active"),
    )
    .innerJoin("organisations.lineLink as link", "link.officerId", "reader.id")
    .select(["reader.id as officerId", "link.lineUserId"])
    .distinct()
    .where("membership.organisationId", "=", organisationId)
    .where("membership.until", "is", null)
    .where("membership.role", "<>", "viewer")
    .where("officer.state", "=", "active")
    .orderBy("reader.id")
    .execute();
  return rows.map((row) => ({ ...row, language: "th" }));
}
