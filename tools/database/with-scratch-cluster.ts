import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obtainPostgres } from "./obtain-postgres.ts";
import { type Cluster, startCluster } from "./start-cluster.ts";

type Say = (line: string) => void;

/** A cluster of one's own in a temporary folder with fsync off; `stop` throws it away with its folder. */
export async function startScratchCluster(say: Say): Promise<Cluster> {
  const postgres = await obtainPostgres(say);
  const folder = mkdtempSync(join(tmpdir(), "paknam-"));
  // mkdtemp makes it for us alone; the server's own user must pass through.
  chmodSync(folder, 0o755);
  const cluster = await startCluster({
    postgres,
    dataDir: join(folder, "pg"),
    durable: false,
  });
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop();
      // Usually inside the folder; elsewhere when that could not be reached.
      rmSync(cluster.dataDir, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the work with a scratch cluster, which is gone afterwards also when the work fails. */
export async function withScratchCluster<T>(say: Say, work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const cluster = await startScratchCluster(say);
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
}
