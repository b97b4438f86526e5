import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale } from "../build/build-when-stale.ts";
import { runCommand } from "../process/run-command.ts";
import { projectRoot } from "../project-root.ts";
import { obtainChromium } from "./obtain-chromium.ts";
import { readTally, readVitestReport, type Tally, withExitCode } from "./tally.ts";

const show = (text: string) => process.stdout.write(text);

/** Unit and integration tests with Vitest on the given cluster. */
export async function runUnitTests(clusterUrl: string): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "paknam-vitest-"));
  const report = join(folder, "report.json");
  try {
    const vitest = join(projectRoot, "node_modules/vitest/vitest.mjs");
    const args = [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const env = { ...process.env, TEST_DATABASE_URL: clusterUrl, ...colours() };
    const { code } = await runCommand(process.execPath, args, { cwd: projectRoot, env, onOutput: show });
    return withExitCode(existsSync(report) ? readVitestReport(readFileSync(report, "utf8")) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The web apps build; one success or one failure. */
export async function runWebBuild(): Promise<Tally> {
  const built = await buildWhenStale();
  for (const { app, built: isNew } of built) console.log(`  ✓ ${app}${isNew ? "" : " (unchanged)"}`);
  return { passed: 1, failed: 0 };
}

/** The journeys in Chromium: the program of e2e, which prints its own "N passed, N failed". */
export async function runJourneys(clusterUrl: string): Promise<Tally> {
  const program = join(projectRoot, "e2e/src/main.ts");
  if (!existsSync(program)) throw new Error("e2e/src/main.ts is missing");
  const env = {
    ...process.env,
    TEST_DATABASE_URL: clusterUrl,
    CHROMIUM_PATH: await obtainChromium((line) => console.log(`  … ${line}`)),
    ...colours(),
  };
  const { code, output } = await runCommand(process.execPath, [program], { cwd: projectRoot, env, onOutput: show });
  return withExitCode(readTally(output), code);
}

/** The programs see a pipe and would print no colours, though it ends in a terminal. */
function colours(): NodeJS.ProcessEnv {
  return process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" };
}
