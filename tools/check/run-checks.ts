import type { Tally } from "../test/tally.ts";
import { checkBoundaries } from "./boundaries.ts";
import { checkFileSizes } from "./file-sizes.ts";
import { checkGenerated } from "./generated-unchanged.ts";
import { checkLockFile } from "./lock-file.ts";
import type { Check, CheckResult } from "./part.ts";
import { runTool } from "./project-files.ts";
import { checkTableOwnership } from "./table-ownership.ts";
import { checkWording } from "./wording-complete.ts";

/** The slow ones first: with two at a time the whole then takes about as long as its longest half. */
const checks: Check[] = [
  {
    name: "types: server, tools",
    run: () => runTool("typescript/bin/tsc", ["-p", "tsconfig.json"]),
  },
  {
    name: "types: web",
    run: () => runTool("typescript/bin/tsc", ["-p", "tsconfig.web.json"]),
  },
  {
    // Each web app registers its own router's types globally, so each is a programme of its own.
    name: "types: console",
    run: () => runTool("typescript/bin/tsc", ["-p", "tsconfig.console.json"]),
  },
  { name: "boundaries", run: checkBoundaries },
  {
    name: "format and lint",
    run: () =>
      runTool("@biomejs/biome/bin/biome", [
        "ci",
        "--colors=off",
        "--diagnostic-level=warn",
        "--max-diagnostics=50",
        ".",
      ]),
  },
  {
    name: "dead code",
    run: () => runTool("knip/bin/knip.js", ["--no-progress", "--no-config-hints"]),
  },
  { name: "generated files", run: checkGenerated },
  { name: "table ownership", run: checkTableOwnership },
  { name: "wording", run: checkWording },
  { name: "file sizes", run: checkFileSizes },
  { name: "lock file", run: checkLockFile },
];

/** Runs all checks, two at a time, prints a line for each and the words of those that failed. */
export async function runChecks(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const begin = performance.now();
      const result = await runSafely(check);
      tally[result.passed ? "passed" : "failed"] += 1;
      print(check.name, result, (performance.now() - begin) / 1000);
    }
  };
  await Promise.all([work(), work()]);
  return tally;
}

async function runSafely(check: Check): Promise<CheckResult> {
  try {
    return await check.run();
  } catch (error) {
    return {
      passed: false,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function print(name: string, { passed, output }: CheckResult, seconds: number): void {
  console.log(`  ${passed ? "✓" : "✗"} ${name.padEnd(24)}${seconds.toFixed(1).padStart(6)} s`);
  const words = output.trim();
  if (words !== "" && (!passed || name === "file sizes")) console.log(`${words.replace(/^/gm, "      ")}\n`);
}
