import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../process/run-command.ts";
import { projectRoot } from "../project-root.ts";
import { sourceHash } from "./source-hash.ts";
import { type WebApp, webApps } from "./web-apps.ts";

/** On the same disk as `dist`, for renames; git and all our checks pass it over. */
const ASIDE = "node_modules/.dist";

export type Built = { app: string; built: boolean };

/**
 * Builds the web apps whose sources differ from what their `dist` was built from, two at a time. Each is built beside its `dist` and
 * takes its place only when whole: a server that runs meanwhile never serves half a build.
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
  const whole = join(app.folder, ASIDE, "next");
  rmSync(whole, { recursive: true, force: true });
  const { code, output } = await runCommand(
    process.execPath,
    [vite, "build", "--logLevel", "warn", "--outDir", whole],
    {
      cwd: app.folder,
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  if (code !== 0) throw new Error(`${app.name} does not build:\n${output.trim()}`);
  writeFileSync(join(whole, ".built-from"), hash);
  putInPlace(whole, join(app.folder, "dist"));
  return { app: app.name, built: true };
}

/** Two renames: `dist` is missing for less than a millisecond and never half there. */
function putInPlace(whole: string, dist: string): void {
  const old = join(dist, "..", ASIDE, "old");
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(whole, dist);
  rmSync(old, { recursive: true, force: true });
}
