import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The command line of a running process, words separated by blanks; empty where it cannot be read. */
export function commandLine(processId: number): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, "utf8").split("\0").join(" ").trim();
  } catch {
    // No /proc on macOS.
    return (
      spawnSync("ps", ["-o", "command=", "-p", String(processId)], {
        encoding: "utf8",
      }).stdout?.trim() ?? ""
    );
  }
}
