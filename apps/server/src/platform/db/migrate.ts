import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";

const FOLDER = path.join(import.meta.dirname, "../../../migrations");
const LOCK = 7_246_501;

/** The migrations in the order in which they run. */
export async function migrationNames(folder = FOLDER): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}_[a-z]+_[a-z_]+\.sql$/.test(name)).sort();
}

/**
 * Brings the database to the newest schema: plain SQL files, forward only, each in its own transaction that first writes its name.
 * @returns the names that ran now
 * @throws when the database holds a migration that this program does not know (it is newer than the program)
 */
export async function migrate(databaseUrl: string, folder = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // One migrator at a time; the lock goes with the connection.
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(
      "create table if not exists public.migration (name text primary key, ran_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string }>("select name from public.migration");
    const done = new Set(rows.map((row) => row.name));
    const known = await migrationNames(folder);
    const unknown = [...done].filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new Error(`The database is newer than this program: it holds ${unknown.join(", ")}`);
    const ran: string[] = [];
    for (const name of known.filter((each) => !done.has(each))) {
      await runOne(client, name, await readFile(path.join(folder, name), "utf8"));
      ran.push(name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

async function runOne(client: pg.Client, name: string, sql: string): Promise<void> {
  try {
    await client.query("begin");
    await client.query("insert into public.migration (name) values ($1)", [name]);
    await client.query(sql);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
