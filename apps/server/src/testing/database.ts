import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import pg from "pg";
import { migrate, migrationNames } from "../platform/db/migrate.ts";
import { migrateJobs } from "../platform/jobs/run-jobs.ts";

/** A database of one's own: a copy of the migrated template, about 100 ms. */
export type TestDatabase = Readonly<{ url: string; drop(): Promise<void> }>;

const TEMPLATE_LOCK = 7_246_599;

/**
 * Makes a migrated database for one test file on the cluster of TEST_DATABASE_URL.
 * @throws when the variable is missing (vitest's global setup sets it)
 */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const clusterUrl = process.env.TEST_DATABASE_URL;
  if (!clusterUrl) throw new Error("TEST_DATABASE_URL is missing: run tests through vitest");
  const template = await ensureTemplate(clusterUrl);
  const name = `paknam_test_${randomBytes(6).toString("hex")}`;
  await withClient(clusterUrl, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  return {
    url: urlOf(clusterUrl, name),
    drop: () =>
      withClient(clusterUrl, async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** One template for each set of migrations, made once by whoever comes first. */
async function ensureTemplate(clusterUrl: string): Promise<string> {
  const names = await migrationNames();
  const template = `paknam_template_${await fingerprint(names)}`;
  await withClient(clusterUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const { rowCount } = await client.query("select from pg_database where datname = $1 and datistemplate", [template]);
    if (rowCount) return;
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(
      `create database ${template} encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0`,
    );
    await migrate(urlOf(clusterUrl, template));
    await migrateJobs(urlOf(clusterUrl, template));
    await client.query(`alter database ${template} is_template true`);
  });
  return template;
}

async function fingerprint(names: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const name of names) hash.update(await readFile(new URL(`../../migrations/${name}`, import.meta.url)));
  return hash.digest("hex").slice(0, 12);
}

function urlOf(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
