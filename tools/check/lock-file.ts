import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.ts";
import { type CheckResult, fromFaults } from "./part.ts";

type Entry = { optionalDependencies?: Record<string, string> };

/** package-lock.json names the packages of every platform: `npm ci` refuses a lock in which one is missing. */
export async function checkLockFile(): Promise<CheckResult> {
  const lock: { packages: Record<string, Entry> } = JSON.parse(
    readFileSync(join(projectRoot, "package-lock.json"), "utf8"),
  );
  return fromFaults(missingPlatforms(lock.packages));
}

/**
 * `npm install` leaves out of the lock what it could not fetch or what another run had not installed
 * (https://github.com/npm/cli/issues/4828); on the next machine `npm ci` then stops with "Missing: … from lock file".
 */
export function missingPlatforms(packages: Record<string, Entry>): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) =>
          packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
      )
      .map(
        (name) =>
          `package-lock.json lacks ${name}, an optional package of ${path || "the project"}: npm ci would refuse it`,
      ),
  );
}
