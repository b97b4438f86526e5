import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { waitForLock } from "../process/lock-file.ts";
import { freePort, isPortFree } from "../process/ports.ts";
import { clusterOwner, reachableFolder } from "./cluster-owner.ts";
import { commandEnvironment } from "./command-environment.ts";
import type { Postgres } from "./find-postgres.ts";
import { initialiseCluster, readPassword } from "./initialise-cluster.ts";
import { type Postmaster, runningPostmaster } from "./running-postmaster.ts";
import { stopCluster } from "./stop-cluster.ts";

export type Cluster = {
  dataDir: string;
  port: number;
  /** Superuser, database "postgres". */
  url: string;
  processId: number;
  /** It was running already: left behind by a process that was killed, or shared with others. */
  wasRunning: boolean;
  stop: () => Promise<void>;
};

type Start = {
  postgres: Postgres;
  dataDir: string;
  port?: number;
  /** false: fsync off, for tests; what a crash of the machine would lose is thrown away anyway. */
  durable: boolean;
  /** Whether the cluster ends when this process is killed; false for one that others share. */
  stopsWithUs?: boolean;
};

/**
 * Starts a private cluster, made at the first start, on 127.0.0.1 with a remembered port and a random password; one that
 * runs already on that folder is adopted. It is no member of our process group: Ctrl-C reaches us alone, and we stop it last.
 * Throws with the server's own words when it does not get ready within 60 s.
 */
export async function startCluster({
  postgres,
  dataDir: wanted,
  port,
  durable,
  stopsWithUs = true,
}: Start): Promise<Cluster> {
  const owner = clusterOwner();
  const dataDir = reachableFolder(wanted, owner);
  const release = await waitForLock(`${dataDir}.lock`, 90_000);
  try {
    const earlier = await adopt(dataDir);
    if (earlier !== undefined)
      return describe(dataDir, earlier, true, stopsWithUs ? stopWhenWeDie(earlier.processId) : () => {});

    await initialiseCluster({ postgres, dataDir, owner, durable });
    const chosen = port ?? (await rememberedPort(dataDir));
    const log = openSync(logFile(dataDir), "w", 0o600);
    const child = spawn(join(postgres.binDir, "postgres"), serverOptions({ dataDir, port: chosen, durable }), {
      cwd: "/",
      env: commandEnvironment(),
      detached: true,
      stdio: ["ignore", log, log],
      ...(owner ?? {}),
    });
    child.on("error", () => {});
    child.unref();
    closeSync(log);
    const endWatch = stopsWithUs && child.pid !== undefined ? stopWhenWeDie(child.pid) : () => {};
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    const server = await becomesReady(dataDir, hasEnded);
    if (server === undefined) throw new Error(`PostgreSQL did not start on ${dataDir}:\n${readLog(dataDir)}`);
    return describe(dataDir, server, false, endWatch);
  } finally {
    release();
  }
}

function serverOptions({ dataDir, port, durable }: { dataDir: string; port: number; durable: boolean }): string[] {
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    // TCP alone: a socket's path may have 107 bytes at most, and projects live in deep folders.
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "lc_messages=C",
    "max_connections=200",
    // Nothing here needs compiled plans, and compiling one costs up to a second on its first run.
    "jit=off",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"]),
  ];
  return ["-D", dataDir, ...settings.flatMap((setting) => ["-c", setting])];
}

/** A server that runs already; one that is just stopping is waited for, and counts as none. */
async function adopt(dataDir: string): Promise<Postmaster | undefined> {
  if (runningPostmaster(dataDir) === undefined) return undefined;
  return becomesReady(dataDir, () => runningPostmaster(dataDir) === undefined);
}

async function becomesReady(dataDir: string, hasEnded: () => boolean): Promise<Postmaster | undefined> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const server = runningPostmaster(dataDir);
    if (server?.isReady) return server;
    if (hasEnded()) return undefined;
    await wait(20);
  }
  throw new Error(`PostgreSQL was not ready after 60 s on ${dataDir}:\n${readLog(dataDir)}`);
}

function describe(dataDir: string, server: Postmaster, wasRunning: boolean, endWatch: () => void): Cluster {
  return {
    dataDir,
    port: server.port,
    url: `postgres://postgres:${readPassword(dataDir)}@127.0.0.1:${server.port}/postgres`,
    processId: server.processId,
    wasRunning,
    stop: async () => {
      endWatch();
      await stopCluster(dataDir);
    },
  };
}

/** A shell that waits on a pipe from us: when we are killed outright the pipe closes, and it stops the server cleanly. */
function stopWhenWeDie(processId: number): () => void {
  const watch = spawn("sh", ["-c", 'read -r _; kill -INT "$1" 2>/dev/null', "sh", String(processId)], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watch.on("error", () => {});
  watch.unref();
  if (watch.stdin instanceof Socket) watch.stdin.unref();
  return () => {
    watch.kill("SIGKILL");
  };
}

/** The port of the last start, so that a terminal's psql finds the cluster again; another one when somebody took it. */
async function rememberedPort(dataDir: string): Promise<number> {
  const file = join(dataDir, "paknam-port");
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  if (last > 0 && (await isPortFree(last))) return last;
  const port = await freePort();
  writeFileSync(file, String(port));
  return port;
}

function logFile(dataDir: string): string {
  return join(dataDir, "paknam.log");
}

function readLog(dataDir: string): string {
  try {
    return readFileSync(logFile(dataDir), "utf8").trim().split("\n").slice(-12).join("\n");
  } catch {
    return "(no log)";
  }
}
