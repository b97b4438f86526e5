import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "./types.ts";

type NoTables = Record<never, never>;

/**
 * The pool, or the transaction one is in. It names no tables: a room sees only its own by
 * `db.withTables<TablesOf<"complaints">>()`, in its `*.queries.ts`.
 */
export type Db = Kysely<NoTables>;

/** The tables of one PostgreSQL schema: `TablesOf<"places">` has "places.area" and the rest. */
export type TablesOf<Schema extends string> = {
  [Table in keyof DB as Table extends `${Schema}.${string}` ? Table : never]: DB[Table];
};

/** A date is a day of the calendar: `2026-11-23`. pg would make it the midnight of wherever the server stands. */
const DATE = pg.types.builtins.DATE;
const asText = (value: string): string => value;

/**
 * A pool of connections as a Kysely handle; `pool` serves those who need pg itself (the queue).
 * @param options.connectWithinMs how long one waits for a free connection; without it, for ever
 * @param options.statementMs what takes longer is broken off by the database; without it, nothing is
 */
export function openDb(options: { url: string; max: number; connectWithinMs?: number; statementMs?: number }): {
  db: Db;
  pool: pg.Pool;
} {
  const { url, max, connectWithinMs = 0, statementMs = 0 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectWithinMs,
    statement_timeout: statementMs,
    application_name: "paknam",
    types: { getTypeParser: (oid, format) => (oid === DATE ? asText : pg.types.getTypeParser(oid, format)) },
  });
  // A connection that breaks while idle is replaced by the pool; without a listener Node would end the process.
  pool.on("error", () => undefined);
  // The same while it is lent out: whoever uses it gets the error from their own query.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<NoTables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool };
}

/** Runs `work` in the transaction that `db` is, or in a new one. */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
