import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { aptInstall, aptUpdate, mayInstall } from "../process/apt.ts";
import { runCommand } from "../process/run-command.ts";
import { findPostgres, type Postgres } from "./find-postgres.ts";

type Say = (line: string) => void;

/**
 * Installs what is missing with apt-get: PostGIS alone where a server is there, else the distribution's PostgreSQL
 * (15 on Debian 12) with PostGIS, without the "main" cluster that Debian would start by itself.
 * Gives undefined where it may not install or the packages do not exist. Throws nothing.
 */
export async function installPostgres(say: Say): Promise<Postgres | undefined> {
  if (!mayInstall()) return undefined;
  const installed = (await findPostgres()).find((postgres) => postgres.binDir.startsWith("/usr/lib/postgresql/"));
  say("กำลังติดตั้ง PostgreSQL และ PostGIS ด้วย apt-get  (installing PostgreSQL and PostGIS)");
  await aptUpdate(say);
  if (installed === undefined) {
    if (!(await aptInstall(["postgresql-common"], say))) return undefined;
    dontCreateMainCluster();
  }
  const version = installed?.version ?? (await versionOnOffer());
  if (version === undefined) return undefined;
  const server = installed === undefined ? [`postgresql-${version}`] : [];
  if (!(await aptInstall([...server, `postgresql-${version}-postgis-3`], say))) return undefined;
  return (await findPostgres()).find((postgres) => postgres.hasPostgis);
}

/** The newest server of the distribution that has PostGIS beside it. */
async function versionOnOffer(): Promise<number | undefined> {
  const { output } = await runCommand("apt-cache", ["--names-only", "search", "^postgresql-[0-9]+-postgis-3$"]);
  const versions = [...output.matchAll(/^postgresql-(\d+)-postgis-3 /gm)].map((match) => Number(match[1]));
  return versions.sort((a, b) => b - a)[0];
}

function dontCreateMainCluster(): void {
  const file = "/etc/postgresql-common/createcluster.conf";
  if (!existsSync(file)) return;
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^#?\s*create_main_cluster.*$/m, "create_main_cluster = false"));
}
