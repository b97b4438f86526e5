import { join } from "node:path";
import { obtainPostgres } from "./obtain-postgres.ts";
import { startCluster } from "./start-cluster.ts";

/** Where the cluster lives that all test runs of this working tree share. */
export const testClusterFolder = join(import.meta.dirname, "../../.data/test-pg");

/**
 * The developers' shared test cluster: started if it does not run, else joined. It stays running (about 30 MB) so that the
 * next run begins at once and no run stops it under another; `npx node tools/database/stop.ts` ends it.
 */
export async function joinTestCluster(say: (line: string) => void) {
  const postgres = await obtainPostgres(say);
  return startCluster({
    postgres,
    dataDir: testClusterFolder,
    durable: false,
    stopsWithUs: false,
  });
}
