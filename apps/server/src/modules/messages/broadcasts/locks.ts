import { type RawBuilder, sql } from "kysely";

/** Classes of advisory locks: a worker's number; a broadcast whose audience is being frozen. */
export const WORKER_LOCK = 7_246_541;
export const FREEZE_LOCK = 7_246_542;

/** A broadcast's number within FREEZE_LOCK; two of the same number only wait for each other. */
export const freezeNumber = (id: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`hashtext('freeze ' || ${id}::text)`;

/** Whether somebody holds the lock of that number, without touching it. */
export const isHeld = (lock: number, number: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 2
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and l.classid::bigint = ${lock}::bigint and l.objid = (${number})::int::oid)`;
