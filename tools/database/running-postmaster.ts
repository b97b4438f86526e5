import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../process/command-line.ts";
import { isRunning } from "../process/is-running.ts";

export type Postmaster = { processId: number; port: number; isReady: boolean };

/**
 * The server that runs on this data folder, read from its postmaster.pid; undefined when there is none.
 * After a crash the file stays behind, and its number may belong to another program by now: then it is removed, since
 * PostgreSQL itself would refuse to start.
 */
export function runningPostmaster(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, "postmaster.pid");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  const postmaster = readPostmasterFile(text);
  if (postmaster === undefined) return undefined;
  if (isRunning(postmaster.processId) && isServerOf(commandLine(postmaster.processId), dataDir)) return postmaster;
  rmSync(file, { force: true });
  return undefined;
}

/** Lines of postmaster.pid: process, data folder, start time, port, socket folder, address, shared memory, state. */
export function readPostmasterFile(text: string): Postmaster | undefined {
  const lines = text.split("\n");
  const processId = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(processId) || processId <= 0) return undefined;
  return {
    processId,
    port: Number.isInteger(port) ? port : 0,
    isReady: lines[7]?.trim() === "ready",
  };
}

/** An empty command line could not be read (another user's, no ps): believed, as stopping is safer than two servers. */
function isServerOf(command: string, dataDir: string): boolean {
  return command === "" || (command.includes("postgres") && command.includes(dataDir));
}
