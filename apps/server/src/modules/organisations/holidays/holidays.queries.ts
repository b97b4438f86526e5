import type { Holiday } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** Days nobody works, in order. */
export async function listHolidays(db: Db): Promise<Holiday[]> {
  const rows = await organisationsTables(db)
    .selectFrom("organisations.holiday")
    .select(["date", "nameTh", "nameEn", "source"])
    .where("isRemoved", "=", false)
    .orderBy("date")
    .execute();
  return rows.map((row) => ({ date: row.date, name: { th: row.nameTh, en: row.nameEn }, source: row.source }));
}

/** The same as a set of `2026-12-31`, for reckoning deadlines. Read for every summary in the chat: the days alone, without their names. */
export async function holidayDates(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ dates: string[] }>`
    select coalesce(array_agg(date::text), '{}') as dates from organisations.holiday where not is_removed`.execute(db);
  return new Set(rows[0]?.dates);
}
