import { Logger, run } from "graphile-worker";
import { openLine } from "../../../apps/server/src/adapters/line/index.ts";
import { readConfig } from "../../../apps/server/src/config.ts";
import { systemClock } from "../../../apps/server/src/platform/clock.ts";
import { openDb } from "../../../apps/server/src/platform/db/db.ts";
import { makeFileLinks } from "../../../apps/server/src/platform/files/file-links.ts";
import { openFileStore } from "../../../apps/server/src/platform/files/file-store.ts";
import { openLog } from "../../../apps/server/src/platform/log.ts";
import { projectRoot } from "../../../tools/project-root.ts";

// The yardstick, a process of its own: graphile-worker as its manual shows it, a job for each person, pushed through our own adapter.

const AT_ONCE = 40;

const config = readConfig({ ...process.env, LOG_LEVEL: "silent" }, projectRoot);
const { db, pool } = openDb({ url: config.databaseUrl, max: config.databasePool });
const { sender } = openLine({
  db,
  config,
  clock: systemClock,
  log: openLog(config),
  files: openFileStore(config.dataDir),
  links: makeFileLinks({ publicUrl: config.publicUrl, secret: config.secrets.session, now: systemClock.now }),
});
const request = sender.render([{ kind: "text", text: "ทดสอบส่งทีละคน" }]);

await run({
  pgPool: pool,
  concurrency: AT_ONCE,
  logger: new Logger(() => () => {}),
  taskList: {
    async "bench.push"(payload) {
      const { to, retryKey } = payload as { to: string; retryKey: string };
      const sent = await sender.push({ lineUserId: to, retryKey, request });
      if (sent.kind !== "sent") throw new Error(sent.kind);
    },
  },
});
console.log("ready");
