import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../process/run-command.ts";
import { type ClusterOwner, makeOwnedFolder } from "./cluster-owner.ts";
import { commandEnvironment } from "./command-environment.ts";
import type { Postgres } from "./find-postgres.ts";

type Cluster = {
  postgres: Postgres;
  dataDir: string;
  owner: ClusterOwner;
  durable: boolean;
};

/**
 * Makes an empty cluster where there is none: UTF8 with C.UTF-8, a random password. It is made beside its place and moved
 * there when whole, so that a first start that was cut off leaves nothing half made. Throws with initdb's words.
 */
export async function initialiseCluster({ postgres, dataDir, owner, durable }: Cluster): Promise<void> {
  if (existsSync(join(dataDir, "PG_VERSION"))) {
    checkVersion(postgres, dataDir);
    return;
  }
  const folder = `${dataDir}.new`;
  rmSync(folder, { recursive: true, force: true });
  makeOwnedFolder(folder, owner);
  const secret = randomBytes(18).toString("hex");
  const once = `${dataDir}.once`;
  rmSync(once, { force: true });
  writeFileSync(once, secret, { mode: 0o600 });
  if (owner !== undefined) chownSync(once, owner.uid, owner.gid);
  const access = ["-U", "postgres", "-A", "scram-sha-256", `--pwfile=${once}`];
  const args = ["-D", folder, ...access, "-E", "UTF8", ...localeOptions(), ...(durable ? [] : ["--no-sync"])];
  const options = { cwd: "/", env: commandEnvironment(), ...(owner ?? {}) };
  const { code, output } = await runCommand(join(postgres.binDir, "initdb"), args, options);
  rmSync(once, { force: true });
  if (code !== 0) throw new Error(`initdb failed:\n${output.trim()}`);
  writeFileSync(passwordFile(folder), secret, { mode: 0o600 });
  renameSync(folder, dataDir);
}

/** The password of the cluster's superuser; only who runs us may read it. */
export function readPassword(dataDir: string): string {
  return readFileSync(passwordFile(dataDir), "utf8").trim();
}

function passwordFile(dataDir: string): string {
  return join(dataDir, "paknam-password");
}

function checkVersion(postgres: Postgres, dataDir: string): void {
  const made = Number(readFileSync(join(dataDir, "PG_VERSION"), "utf8").trim());
  if (made === postgres.version) return;
  throw new Error(
    `The data in ${dataDir} belong to PostgreSQL ${made}, but ${postgres.version} is installed. ` +
      `Install PostgreSQL ${made} with PostGIS, or move the data with pg_upgrade.`,
  );
}

/**
 * With plain C, pg_trgm drops every Thai letter: show_trgm('น้ำท่วม') is empty and search finds nothing.
 * macOS before 15 has no C.UTF-8; the C order with a UTF-8 character table is the same there.
 */
function localeOptions(): string[] {
  return process.platform === "darwin" ? ["--lc-collate=C", "--lc-ctype=en_US.UTF-8"] : ["--locale=C.UTF-8"];
}
