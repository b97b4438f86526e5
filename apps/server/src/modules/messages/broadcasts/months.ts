import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";

/** The ledger answers "why did I get this?" for so long; then its months go as a whole. */
const KEPT_MONTHS = 24;

const monthOf = (now: Date, offset: number): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
const nameOf = (month: Date): string => `recipient_${month.toISOString().slice(0, 7).replace("-", "_")}`;

/** Makes the ledger's partitions of this month and the next two; those that are there stay. */
export async function makeMonths(db: Db, now: Date): Promise<void> {
  for (const offset of [0, 1, 2]) {
    const from = monthOf(now, offset);
    await sql`create table if not exists ${sql.table(`messages.${nameOf(from)}`)} partition of messages.recipient
      for values from (${sql.lit(from.toISOString())}) to (${sql.lit(monthOf(now, offset + 1).toISOString())})`.execute(
      db,
    );
  }
}

/** Takes away months that are older than the ledger is kept. */
export async function dropOldMonths(db: Db, now: Date): Promise<void> {
  const { rows } = await sql<{ name: string }>`select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'messages.recipient'::regclass`.execute(db);
  const oldest = `messages.${nameOf(monthOf(now, -KEPT_MONTHS))}`;
  for (const { name } of rows)
    if (/^messages\.recipient_\d{4}_\d{2}$/.test(name) && name < oldest)
      await sql`drop table ${sql.table(name)}`.execute(db);
}
