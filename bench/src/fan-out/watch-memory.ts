import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** The processes of the product in one role, on this database. */
function processesOf(role: string, databaseUrl: string): string[] {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0");
      if (!words.some((word) => word.endsWith("apps/server/src/main.ts")) || !words.includes(role)) return false;
      return readFileSync(`/proc/${name}/environ`, "utf8").split("\0").includes(`DATABASE_URL=${databaseUrl}`);
    } catch {
      // Gone meanwhile, or not ours to look at.
      return false;
    }
  });
}

/**
 * Begins to watch the workers on this database; answers what tells the most that any of them held since, in MB. The kernel itself keeps that
 * mark (proc(5), VmHWM), so no peak falls between two looks; what starting took, before, is not in it.
 */
export function watchWorkerMemory(databaseUrl: string): () => number {
  const workers = processesOf("worker", databaseUrl);
  for (const pid of workers) writeFileSync(`/proc/${pid}/clear_refs`, "5");
  return () => {
    const peaks = workers.map((pid) => {
      const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      return Number(kilobytes) / 1_024;
    });
    return peaks.length > 0 ? Math.max(...peaks) : Number.NaN;
  };
}
