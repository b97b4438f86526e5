import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../process/run-command.ts";
import { projectRoot } from "../project-root.ts";

const skipped = new Set(["node_modules", "dist", ".git", ".data", "coverage"]);

/** Every file under these folders of the project, as paths relative to it; generated and installed folders left out. */
export function projectFiles(folders: string[], pattern: RegExp): string[] {
  return folders.flatMap((folder) => filesUnder(folder)).filter((file) => pattern.test(file));
}

function filesUnder(folder: string): string[] {
  const path = join(projectRoot, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const inside = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(inside) : [inside];
  });
}

/** Runs a checking program of node_modules with Node. */
export async function runTool(script: string, args: string[]) {
  const { code, output } = await runCommand(process.execPath, [join(projectRoot, "node_modules", script), ...args], {
    cwd: projectRoot,
  });
  return { passed: code === 0, output };
}
