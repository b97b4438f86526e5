import { join, resolve } from "node:path";
import { ensureDatabase } from "../database/ensure-database.ts";
import { obtainPostgres } from "../database/obtain-postgres.ts";
import { startCluster } from "../database/start-cluster.ts";
import { projectRoot } from "../project-root.ts";

/** The database that `npm start` or DATABASE_URL uses; a private cluster that runs is joined and left running. */
export async function openRunningDatabase(
  environment: NodeJS.ProcessEnv,
): Promise<{ url: string; close(): Promise<void> }> {
  if (environment.DATABASE_URL) return { url: environment.DATABASE_URL, close: async () => {} };
  const dataDir = join(resolve(projectRoot, environment.DATA_DIR || ".data"), "pg");
  const cluster = await startCluster({
    postgres: await obtainPostgres(console.log),
    dataDir,
    durable: true,
    stopsWithUs: false,
  });
  const url = await ensureDatabase(cluster.url, "paknam");
  return { url, close: async () => (cluster.wasRunning ? undefined : cluster.stop()) };
}
