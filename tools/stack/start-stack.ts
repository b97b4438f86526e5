import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { ensureDatabase } from "../database/ensure-database.ts";
import { freePort } from "../process/ports.ts";
import { runCommand } from "../process/run-command.ts";
import { type RunningProcess, startProcess } from "../process/start-process.ts";
import { projectRoot } from "../project-root.ts";
import { practiceEnvironment } from "../start/practice-environment.ts";
import { waitUntilReady } from "../start/wait-until-ready.ts";

const SERVER = "apps/server/src/main.ts";

/** The whole product in practice mode on ports and a database of its own, for journeys and benchmarks. */
export type Stack = {
  publicUrl: string;
  simulatorUrl: string;
  /** ThaID's simulator; there only if asked for, and without it ThaID is not offered. */
  thaidUrl: string | null;
  databaseUrl: string;
  dataDir: string;
  environment: NodeJS.ProcessEnv;
  /** Starts one more process of the product (another worker), or one that was killed. */
  startServer: (role: "web" | "worker" | "all") => RunningProcess;
  /** Ends everything and removes database and files. */
  stop: () => Promise<void>;
};

type Wanted = {
  clusterUrl: string;
  /** Demo officers and complaints. */
  seed: boolean;
  /** Starts ThaID's simulator as well. */
  thaid?: boolean;
  roles: readonly ("web" | "worker" | "all")[];
  environment?: Record<string, string>;
  /** Runs between the schema and the first process (importing boundaries, filling tables). */
  prepare?: (databaseUrl: string) => Promise<void>;
};

/** Starts it and waits until it is ready. Throws with the last lines of whatever did not start. */
export async function startStack({
  clusterUrl,
  seed,
  thaid = false,
  roles,
  environment = {},
  prepare,
}: Wanted): Promise<Stack> {
  const name = `paknam_stack_${randomBytes(5).toString("hex")}`;
  const dataDir = await mkdtemp(join(tmpdir(), "paknam-stack-"));
  await mkdir(join(dataDir, "logs"));
  const [port, simulatorPort, thaidPort] = [await freePort(), await freePort(), await freePort()];
  const publicUrl = `http://localhost:${port}`;
  const simulatorUrl = `http://localhost:${simulatorPort}`;
  const thaidUrl = thaid ? `http://localhost:${thaidPort}` : null;
  const databaseUrl = await ensureDatabase(clusterUrl, name);
  const ports = { port, simulatorPort, thaidPort };
  const practice = practiceEnvironment({ environment: process.env, dataDir, ...ports, publicUrl });
  const withoutThaid = thaid ? {} : { THAID_ISSUER: "", THAID_CLIENT_ID: "", THAID_CLIENT_SECRET: "" };
  // A fresh simulator each time: what one run leaves must not meet the next.
  const env = { ...practice, LINE_SIMULATOR_FILE: "", DATABASE_URL: databaseUrl, ...withoutThaid, ...environment };
  const running: RunningProcess[] = [];
  const start = (script: string, args: string[]): RunningProcess => {
    const logFile = join(dataDir, "logs", `${running.length}-${args[0] ?? "simulator"}.log`);
    const started = startProcess({ script, args, env, logFile });
    running.push(started);
    return started;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((each) => each.stop()));
    await rm(dataDir, { recursive: true, force: true });
    await dropDatabase(clusterUrl, name);
  };
  try {
    await runOnce("migrate", env);
    await prepare?.(databaseUrl);
    if (seed) await runOnce("seed", env);
    const thaidSimulator = thaidUrl === null ? null : start("simulators/thaid/src/main.ts", ["thaid"]);
    await waitUntilReady(`${simulatorUrl}/simulator/config`, start("simulators/line/src/main.ts", []));
    if (thaidSimulator) await waitUntilReady(`${thaidUrl}/simulator/config`, thaidSimulator);
    for (const role of roles) {
      const server = start(SERVER, [role]);
      if (role !== "worker") await waitUntilReady(`${publicUrl}/readyz`, server);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const startServer: Stack["startServer"] = (role) => start(SERVER, [role]);
  return { publicUrl, simulatorUrl, thaidUrl, databaseUrl, dataDir, environment: env, startServer, stop };
}

async function runOnce(role: "migrate" | "seed", env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await runCommand(process.execPath, [join(projectRoot, SERVER), role], {
    cwd: projectRoot,
    env,
  });
  if (code !== 0) throw new Error(`${role} failed (${code}):\n${output.trim()}`);
}

async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  // Who started us may stop the cluster in the same moment (npm test at Ctrl-C); the query below then says so.
  client.on("error", () => {});
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.end();
}
