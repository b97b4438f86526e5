import { sql } from "kysely";
import { type Db, inTransaction } from "../../../platform/db/db.ts";

/** The ledger answers "why did I get this?" for so long; then its months go as a whole. */
const KEPT_MONTHS = 24;
const MONTHS_LOCK = 7_246_543;

const monthOf = (now: Date, offset: number): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
const nameOf = (month: Date): string => `recipient_${month.toISOString().slice(0, 7).replace("-", "_")}`;

/** Makes the ledger's partitions of this month and the next two, one worker at a time; what was kept elsewhere for want of one moves in. */
export async function makeMonths(db: Db, now: Date): Promise<void> {
  for (const offset of [0, 1, 2]) {
    const from = monthOf(now, offset);
    const range = { from: sql.lit(from.toISOString()), to: sql.lit(monthOf(now, offset + 1).toISOString()) };
    const name = `messages.${nameOf(from)}`;
    await inTransaction(db, async (tx) => {
      await sql`select pg_advisory_xact_lock(${MONTHS_LOCK})`.execute(tx);
      const { rows } = await sql<{ known: boolean }>`select to_regclass(${name}) is not null as known`.execute(tx);
      if (rows[0]?.known) return;
      await sql`create table ${sql.table(name)} (like messages.recipient including defaults)`.execute(tx);
      await sql`
        with moved as (delete from messages.recipient_other where at >= ${range.from} and at < ${range.to} returning *)
        insert into ${sql.table(name)} select * from moved`.execute(tx);
      await sql`alter table messages.recipient attach partition ${sql.table(name)}
        for values from (${range.from}) to (${range.to})`.execute(tx);
    });
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
