import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFiles } from "../generate/generate.ts";
import { projectRoot } from "../project-root.ts";
import type { CheckResult } from "./part.ts";
import { projectFiles } from "./project-files.ts";

const folders = ["apps", "packages", "simulators", "e2e", "bench", "tools"];

/** One idea a file: over 250 lines is said, over 300 fails. Wording catalogues and generated files are lists, not ideas. */
export async function checkFileSizes(): Promise<CheckResult> {
  const files = projectFiles(folders, /\.tsx?$/).filter((file) => file !== generatedFiles.types);
  return judgeSizes(
    files.map((file) => ({
      file,
      lines: readFileSync(join(projectRoot, file), "utf8").split("\n").length - 1,
    })),
  );
}

/** The verdict on a list of sizes. */
export function judgeSizes(sizes: { file: string; lines: number }[]): CheckResult {
  const large = sizes.filter(({ lines }) => lines > 250).sort((a, b) => b.lines - a.lines);
  return {
    passed: large.every(({ lines }) => lines <= 300),
    output: large
      .map(
        ({ file, lines }) =>
          `${file}: ${lines} lines${lines > 300 ? " (300 at most: what second idea is in it?)" : ""}`,
      )
      .join("\n"),
  };
}
