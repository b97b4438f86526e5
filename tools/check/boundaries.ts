import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../process/run-command.ts";
import { projectRoot } from "../project-root.ts";
import type { CheckResult } from "./part.ts";

type Violation = {
  from: string;
  to: string;
  rule: { name: string };
  cycle?: { name: string }[];
};
type Cruise = {
  modules: { source: string; dependencies: unknown[] }[];
  summary: {
    violations: Violation[];
    ruleSetUsed: { forbidden: { name: string; comment?: string }[] };
  };
};

/** dependency-cruiser's walls, with each broken rule's lesson. Fails as well when it saw none of the server's imports. */
export async function checkBoundaries(): Promise<CheckResult> {
  const folders = ["apps", "packages", "simulators", "e2e", "bench", "tools"].filter((name) =>
    existsSync(join(projectRoot, name)),
  );
  const cruiser = join(projectRoot, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [cruiser, ...folders, "--config", ".dependency-cruiser.mjs", "--output-type", "json"];
  const { output } = await runCommand(process.execPath, args, {
    cwd: projectRoot,
  });
  let cruise: Cruise;
  try {
    cruise = JSON.parse(output);
  } catch {
    return { passed: false, output };
  }
  return judgeCruise(cruise);
}

/** An empty cruise passes every rule (a wrong path, or a TypeScript it cannot read): that is a failure, not a success. */
export function judgeCruise({ modules, summary }: Cruise): CheckResult {
  const seen = modules.filter(
    ({ source, dependencies }) => source.startsWith("apps/server/src/") && dependencies.length > 0,
  );
  if (seen.length === 0)
    return {
      passed: false,
      output: "dependency-cruiser saw no imports in apps/server/src: nothing was checked",
    };
  const lessons = new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment ?? ""]));
  const lines = summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle === undefined || cycle.length === 0 ? to : cycle.map(({ name }) => name).join(" → ");
    return `${rule.name}: ${from} → ${way}\n    ${lessons.get(rule.name) ?? ""}`;
  });
  return { passed: lines.length === 0, output: lines.join("\n") };
}
