import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../process/run-command.ts";
import { projectRoot } from "../project-root.ts";
import { sourceHash } from "./source-hash.ts";
import { type WebApp, webApps } from "./web-apps.ts";

export type Built = { app: string; built: boolean };

/**
 * Builds the web apps whose sources differ from what their `dist` was built from, two at a time.
 * Throws with Vite's own words when one does not build.
 */
export async function buildWhenStale(apps: WebApp[] = webApps()): Promise<Built[]> {
  const waiting = [...apps];
  const done: Built[] = [];
  const work = async () => {
    for (let app = waiting.shift(); app !== undefined; app = waiting.shift()) done.push(await buildOne(app));
  };
  await Promise.all([work(), work()]);
  return done;
}

async function buildOne(app: WebApp): Promise<Built> {
  const stamp = join(app.folder, "dist/.built-from");
  const hash = sourceHash(app);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return { app: app.name, built: false };
  const vite = join(projectRoot, "node_modules/vite/bin/vite.js");
  const { code, output } = await runCommand(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: app.folder,
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (code !== 0) throw new Error(`${app.name} does not build:\n${output.trim()}`);
  if (!existsSync(join(app.folder, "dist")))
    throw new Error(`${app.name} must build into ${app.name}/dist (build.outDir)`);
  writeFileSync(stamp, hash);
  return { app: app.name, built: true };
}
