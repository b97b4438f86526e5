import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, generatedFiles } from "../generate/generate.ts";
import { projectRoot } from "../project-root.ts";
import { type CheckResult, fromFaults } from "./part.ts";

/** The committed generated files are what `npm run generate` would write now. */
export async function checkGenerated(): Promise<CheckResult> {
  const target = mkdtempSync(join(tmpdir(), "paknam-generated-"));
  try {
    await generate({ target, say: () => {} });
    const changed = Object.values(generatedFiles).flatMap((file) => {
      const difference = firstDifference(readOrEmpty(join(projectRoot, file)), readOrEmpty(join(target, file)));
      return difference === undefined ? [] : [`${file} is out of date (run: npm run generate)\n    ${difference}`];
    });
    return fromFaults(changed);
  } catch (error) {
    return {
      passed: false,
      output: error instanceof Error ? error.message : String(error),
    };
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** Where two texts part, in words; undefined when they are the same. */
export function firstDifference(committed: string, fresh: string): string | undefined {
  if (committed === fresh) return undefined;
  const [before, after] = [committed.split("\n"), fresh.split("\n")];
  const index = after.findIndex((line, at) => line !== before[at]);
  const at = index === -1 ? after.length : index;
  return `line ${at + 1}: "${before[at] ?? "(end)"}" would become "${after[at] ?? "(end)"}"`;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
