import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obtainPostgres } from "../../tools/database/obtain-postgres.ts";
import { startCluster } from "../../tools/database/start-cluster.ts";
import { type Stack, startStack } from "../../tools/stack/start-stack.ts";
import type { Bench } from "./program.ts";

type Wanted = Omit<Parameters<typeof startStack>[0], "clusterUrl">;

/** The product on a cluster of its own that syncs to disk as production does; both are gone when the bench ends. */
export async function startProduct({ say, stops }: Bench, wanted: Wanted): Promise<Stack> {
  const postgres = await obtainPostgres(say);
  const folder = mkdtempSync(join(tmpdir(), "paknam-bench-"));
  await stops.add(() => rmSync(folder, { recursive: true, force: true }));
  // mkdtemp makes it for us alone; the server's own user must pass through.
  chmodSync(folder, 0o755);
  say("starting PostgreSQL …");
  // Added before they are ready, so that Ctrl-C in between waits for them and stops them.
  const cluster = startCluster({ postgres, dataDir: join(folder, "pg"), durable: true });
  await stops.add(async () => {
    const started = await whenStarted(cluster);
    // Usually inside the folder; elsewhere when that could not be reached.
    if (started) rmSync(started.dataDir, { recursive: true, force: true });
  });
  const { url } = await cluster;
  if (stops.isStopping) throw new Error("stopped while starting");
  say("starting the product …");
  const stack = startStack({ clusterUrl: url, ...wanted });
  await stops.add(async () => void (await whenStarted(stack)));
  return stack;
}

/** Waits for what is starting and stops it; undefined when it never started. */
async function whenStarted<Started extends { stop(): Promise<void> }>(
  starting: Promise<Started>,
): Promise<Started | undefined> {
  const started = await starting.catch(() => undefined);
  await started?.stop();
  return started;
}
