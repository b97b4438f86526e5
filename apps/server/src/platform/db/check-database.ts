import { sql } from "kysely";
import type { Db } from "./db.ts";

/**
 * Refuses a database that would be wrong in silence.
 * With locale C, pg_trgm drops every Thai letter and searches find nothing; C.UTF-8 or an ICU locale keeps them.
 * @throws Error saying how to make the database right
 */
export async function refuseWrongLocale(db: Db): Promise<void> {
  const { rows } = await sql<{
    trigrams: string[];
  }>`select show_trgm('น้ำท่วม') as trigrams`.execute(db);
  if ((rows[0]?.trigrams.length ?? 0) > 0) return;
  throw new Error(
    "This database finds no Thai text: it was created with locale C. Create it with: create database paknam encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0",
  );
}

type Mode = "practice" | "production";

/**
 * Stamps the database with the mode of its first start, so that practice never writes to the province's real data, nor the other way.
 * @throws Error when the stamp says otherwise
 */
export async function stampMode(db: Db, mode: Mode): Promise<void> {
  await sql`insert into platform.setting (key, value) values ('mode', to_jsonb(${mode}::text)) on conflict (key) do nothing`.execute(
    db,
  );
  await refuseOtherMode(db, mode);
}

/**
 * Refuses a database of the other mode before anything is written to it; an empty or unstamped one is fine.
 * @throws Error when the stamp says otherwise
 */
export async function refuseOtherMode(db: Db, mode: Mode): Promise<void> {
  const { rows: tables } = await sql<{ known: boolean }>`
    select to_regclass('platform.setting') is not null as known`.execute(db);
  if (!tables[0]?.known) return;
  const { rows } = await sql<{
    mode: string;
  }>`select value #>> '{}' as mode from platform.setting where key = 'mode'`.execute(db);
  const stamped = rows[0]?.mode;
  if (stamped !== undefined && stamped !== mode)
    throw new Error(`This database belongs to ${stamped} mode and was asked to run in ${mode} mode.`);
}
