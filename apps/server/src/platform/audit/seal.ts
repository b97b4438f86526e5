import { sql } from "kysely";
import { type Db, inTransaction } from "../db/db.ts";
import type { Jobs } from "../jobs/run-jobs.ts";
import type { Log } from "../log.ts";

const SEAL_LOCK = 7_246_502;

/**
 * Chains the rows written since the last seal: seal_no counts on, hash = SHA-256(hash before, row).
 * @returns how many were sealed
 */
export async function sealAudit(db: Db, limit = 1000): Promise<number> {
  return inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(${SEAL_LOCK})`.execute(tx);
    const { rows } = await sql<{ sealed: string }>`
      with recursive
      last as (select seal_no as no, hash from platform.audit where seal_no is not null order by seal_no desc limit 1),
      start as (select coalesce((select no from last), 0) as no, coalesce((select hash from last), ''::bytea) as hash),
      fresh as (
        select a as entry, a.id, (select no from start) + row_number() over (order by a.id) as no
        from platform.audit a where a.seal_no is null order by a.id limit ${limit}
      ),
      chain as (
        select 0::bigint as id, no, hash from start
        union all
        select f.id, f.no, sha256(c.hash || platform.audit_bytes(f.entry, f.no)) from chain c join fresh f on f.no = c.no + 1
      ),
      written as (update platform.audit a set seal_no = c.no, hash = c.hash from chain c where a.id = c.id returning 1)
      select count(*) as sealed from written`.execute(tx);
    return Number(rows[0]?.sealed ?? 0);
  });
}

/**
 * Looks the whole chain over.
 * @returns the seal number of the first row that was changed or taken away, or null when all is as written
 */
export async function firstBrokenSeal(db: Db): Promise<number | null> {
  return inTransaction(db, async (tx) => {
    // Years of rows take longer than anything else may.
    await sql`set local statement_timeout = 0`.execute(tx);
    const { rows } = await sql<{ broken: string | null }>`
      select min(seal_no) as broken from (
        select seal_no, hash, row_number() over (order by seal_no) as place,
          sha256(lag(hash, 1, ''::bytea) over (order by seal_no) || platform.audit_bytes(a, seal_no)) as expected
        from platform.audit a where seal_no is not null) chain
      where hash <> expected or place <> seal_no`.execute(tx);
    const broken = rows[0]?.broken;
    return broken === null || broken === undefined ? null : Number(broken);
  });
}

/** Seals every minute, and looks the whole chain over every night. */
export const auditJobs = (db: Db, log: Log): Jobs => ({
  handlers: {
    "audit.seal": async () => {
      await sealAudit(db);
    },
    "audit.check": async () => {
      const sealNo = await firstBrokenSeal(db);
      if (sealNo !== null) log.error({ sealNo }, "the audit was changed: its chain is broken from this seal on");
    },
  },
  cron: ["* * * * * audit.seal", "55 19 * * * audit.check"],
});
