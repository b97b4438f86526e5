import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { sql } from "kysely";
import type { TestLine } from "./line.ts";
import { waitFor } from "./wait-for.ts";

/** The real program as a worker, in a process of its own, which a test may kill. */
export async function startWorker({ simulator, test: { config, app } }: TestLine): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [path.join(import.meta.dirname, "../main.ts"), "worker"], {
    stdio: "inherit",
    env: {
      PATH: process.env.PATH,
      PAKNAM_MODE: config.mode,
      PUBLIC_URL: config.publicUrl,
      DATABASE_URL: config.databaseUrl,
      DATA_DIR: config.dataDir,
      LINE_CHANNEL_ID: config.line.channelId,
      LINE_CHANNEL_SECRET: config.line.channelSecret,
      LINE_LOGIN_CHANNEL_ID: config.line.loginChannelId,
      LIFF_ID: config.line.liffId,
      LINE_API_URL: simulator.url,
      LINE_DATA_API_URL: simulator.url,
      SESSION_SECRET: config.secrets.session,
      PEPPER: config.secrets.pepper,
      PERSONAL_DATA_KEYS: config.secrets.personalDataKeys.map(({ id, key }) => `${id}:${key.toString("hex")}`).join(),
      LOG_LEVEL: "fatal",
    },
  });
  await waitFor("the worker listens", async () => {
    const { rows } = await sql`select from pg_stat_activity where datname = current_database()
      and application_name = 'paknam inbox'`.execute(app.deps.db);
    return rows.length > 0;
  });
  return worker;
}

/** As a power cut does. */
export async function killWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  worker.kill("SIGKILL");
  await once(worker, "exit");
}
