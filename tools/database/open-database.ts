import { whatIsWrongWithDatabase } from "./check-database.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { obtainPostgres } from "./obtain-postgres.ts";
import { startCluster } from "./start-cluster.ts";

export type OpenDatabase = {
  url: string;
  where: string;
  stop: () => Promise<void>;
};

type Wanted = {
  databaseUrl: string | undefined;
  dataDir: string;
  say: (line: string) => void;
};

/** The database of practice mode: the one in DATABASE_URL, else a private cluster under `dataDir`. Throws what to do. */
export async function openDatabase({ databaseUrl, dataDir, say }: Wanted): Promise<OpenDatabase> {
  if (databaseUrl) {
    const fault = await whatIsWrongWithDatabase(databaseUrl);
    if (fault !== undefined) throw new Error(fault);
    return { url: databaseUrl, where: "DATABASE_URL", stop: async () => {} };
  }
  const postgres = await obtainPostgres(say);
  const cluster = await startCluster({ postgres, dataDir, durable: true });
  try {
    const url = await ensureDatabase(cluster.url, "paknam");
    const where = `PostgreSQL ${postgres.version}, 127.0.0.1:${cluster.port}`;
    // Said only where it surprises: the data are then not in the project's folder.
    const elsewhere = cluster.dataDir === dataDir ? "" : `, ข้อมูลอยู่ที่ / data in ${cluster.dataDir}`;
    return { url, where: where + elsewhere, stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
