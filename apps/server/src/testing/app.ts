import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { type App, openApp } from "../app.ts";
import { type Config, readConfig } from "../config.ts";
import type { Dialogue } from "../modules/messages/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { LogTarget } from "../platform/log.ts";
import { makeTestDatabase } from "./database.ts";

/** A clock that stands still until it is moved. */
export type TestClock = Clock & { set(to: Date | string): void; advance(ms: number): void };

export type TestApp = Readonly<{
  app: App;
  http: FastifyInstance;
  clock: TestClock;
  config: Config;
  close(): Promise<void>;
}>;

const ROOT = path.join(import.meta.dirname, "../../../..");

/** Monday 23 November 2026, 10:00 in Bangkok: a working hour. */
export const TEST_NOW = "2026-11-23T03:00:00Z";

export function makeClock(start: string = TEST_NOW): TestClock {
  let now = new Date(start);
  return {
    now: () => now,
    set: (to) => {
      now = new Date(to);
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

/**
 * The real program on a database of its own, province data loaded, no port, no worker.
 * @param environment variables over practice mode's test values (LINE_API_URL of a simulator, say)
 */
export async function openTestApp(
  options: {
    environment?: Record<string, string>;
    loadProvince?: boolean;
    dialogues?: readonly Dialogue[];
    logTo?: LogTarget;
  } = {},
): Promise<TestApp> {
  const database = await makeTestDatabase();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "paknam-test-"));
  const clock = makeClock();
  const config = readConfig(
    {
      PAKNAM_MODE: "practice",
      PUBLIC_URL: "http://localhost:3000",
      DATABASE_URL: database.url,
      DATABASE_POOL: "6",
      DATA_DIR: dataDir,
      LINE_CHANNEL_ID: "1650000001",
      LINE_CHANNEL_SECRET: "test-channel-secret",
      LINE_LOGIN_CHANNEL_ID: "1650000002",
      LIFF_ID: "1650000002-practice",
      // Nothing listens there: a test that talks with LINE names its simulator.
      LINE_API_URL: "http://127.0.0.1:9",
      LINE_DATA_API_URL: "http://127.0.0.1:9",
      SESSION_SECRET: "test-session-secret-of-32-letters!",
      PEPPER: "test-pepper-of-at-least-32-letters",
      PERSONAL_DATA_KEYS: `test:${"0123456789abcdef".repeat(4)}`,
      LOG_LEVEL: "fatal",
      // Tests run at any hour.
      QUIET_HOURS: "off",
      ...options.environment,
    },
    ROOT,
  );
  const app = await openApp(config, {
    clock,
    dialogues: options.dialogues ?? [],
    ...(options.logTo ? { logTo: options.logTo } : {}),
  });
  if (options.loadProvince !== false) await app.migrate();
  const http = await app.openHttp();
  return {
    app,
    http,
    clock,
    config,
    async close() {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
