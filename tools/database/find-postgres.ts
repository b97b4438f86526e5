import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "../process/run-command.ts";

export type Postgres = { binDir: string; version: number; hasPostgis: boolean };

/** PostgreSQL 15 is Debian 12's; older ones lack what our SQL uses (for example `unique nulls not distinct`). */
export const oldestVersion = 15;

/** The installed servers, best first: those with PostGIS before those without, newer before older. */
export async function findPostgres(folders: string[] = candidateFolders()): Promise<Postgres[]> {
  const found: Postgres[] = [];
  for (const binDir of folders) {
    if (!["postgres", "initdb"].every((name) => existsSync(join(binDir, name)))) continue;
    const { code, output } = await runCommand(join(binDir, "postgres"), ["--version"]);
    const version = readVersion(output);
    if (code !== 0 || version === undefined || version < oldestVersion) continue;
    found.push({
      binDir,
      version,
      hasPostgis: await hasPostgis(binDir, version),
    });
  }
  return found.sort(betterFirst);
}

/** The order of preference. */
export function betterFirst(a: Postgres, b: Postgres): number {
  return Number(b.hasPostgis) - Number(a.hasPostgis) || b.version - a.version;
}

/** "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)" gives 15. */
export function readVersion(text: string): number | undefined {
  const major = /\(PostgreSQL\) (\d+)/.exec(text)?.[1];
  return major === undefined ? undefined : Number(major);
}

async function hasPostgis(binDir: string, version: number): Promise<boolean> {
  // Debian's pg_config of libpq-dev may lie about the server, so its fixed folder is looked at first.
  const folders = [`/usr/share/postgresql/${version}`];
  const asked = await runCommand(join(binDir, "pg_config"), ["--sharedir"], {
    stdoutOnly: true,
  });
  if (asked.code === 0) folders.push(asked.output.trim());
  return folders.some((folder) => existsSync(join(folder, "extension", "postgis.control")));
}

function candidateFolders(): string[] {
  const versioned = (parent: string, pattern: RegExp, tail: string) =>
    existsSync(parent)
      ? readdirSync(parent)
          .filter((name) => pattern.test(name))
          .map((name) => join(parent, name, tail))
      : [];
  return [
    ...new Set([
      ...versioned("/usr/lib/postgresql", /^\d+$/, "bin"), // Debian, Ubuntu
      ...versioned("/usr", /^pgsql-\d+$/, "bin"), // Fedora, RHEL
      ...versioned("/opt/homebrew/opt", /^postgresql(@\d+)?$/, "bin"), // Homebrew, Apple silicon
      ...versioned("/usr/local/opt", /^postgresql(@\d+)?$/, "bin"), // Homebrew, Intel
      ...versioned("/Applications/Postgres.app/Contents/Versions", /^\d+$/, "bin"),
      ...(process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
    ]),
  ];
}
