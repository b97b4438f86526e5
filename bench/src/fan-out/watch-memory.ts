import { readdirSync, readFileSync } from "node:fs";

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

/** The most that any worker on this database ever had in memory, in MB: the kernel keeps that mark, so no peak falls between two looks. */
export function mostWorkerMemoryMb(databaseUrl: string): number {
  const peaks = processesOf("worker", databaseUrl).map((pid) => {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1_024;
  });
  return peaks.length > 0 ? Math.max(...peaks) : Number.NaN;
}
