import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.ts";

export type WebApp = { name: string; folder: string };

/** The web apps: each has a vite.config.ts in its folder and builds into `dist` beside it. */
export function webApps(): WebApp[] {
  const folders = ["apps/citizen", "apps/console", "simulators/line", "simulators/line/phone"];
  return folders
    .map((name) => ({ name, folder: join(projectRoot, name) }))
    .filter(({ folder }) => existsSync(join(folder, "vite.config.ts")));
}
