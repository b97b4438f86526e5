import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { projectRoot } from "../project-root.ts";
import type { WebApp } from "./web-apps.ts";

const notSource = /(^|\/)(node_modules|dist|coverage)(\/|$)|\.test\.tsx?$/;

/** A fingerprint of everything a web app is built from: its own files, all packages, the lock file. */
export function sourceHash(app: WebApp, root = projectRoot): string {
  const hash = createHash("sha256");
  for (const start of [
    app.folder,
    join(root, "packages"),
    join(root, "package-lock.json"),
    join(root, "tsconfig.base.json"),
  ]) {
    for (const file of filesUnder(start))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (entry.isFile()) return [path];
  const inside = readdirSync(path).sort();
  return inside
    .map((name) => join(path, name))
    .filter((file) => !notSource.test(file.slice(path.length)))
    .flatMap(filesUnder);
}
