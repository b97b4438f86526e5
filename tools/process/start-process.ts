import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "../project-root.ts";

export type RunningProcess = {
  /** Resolves with a word on how it ended. */
  ended: Promise<string>;
  hasEnded: () => boolean;
  /** Asks it to stop, forces it after `patienceMs`. */
  stop: (patienceMs?: number) => Promise<void>;
  /** kill -9, as a crash or a lack of memory does it; for tests of what survives that. */
  kill: () => Promise<void>;
  /** The last lines it printed. */
  lastLines: () => string;
};

type Start = {
  /** A TypeScript file of the project, and its arguments. */
  script: string;
  args?: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  onLine?: (line: string) => void;
};

/**
 * Starts one of our own long-lived programs beside us. It has its own process group, so that Ctrl-C reaches only us and
 * we stop things in order; it leaves by itself when we are killed (leave-with-parent.mjs).
 */
export function startProcess({ script, args = [], env, logFile, onLine }: Start): RunningProcess {
  const preload = join(projectRoot, "tools/process/leave-with-parent.mjs");
  const child = spawn(process.execPath, ["--import", preload, join(projectRoot, script), ...args], {
    cwd: projectRoot,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = createWriteStream(logFile, { mode: 0o600 });
  const recent: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => {
      log.write(`${line}\n`);
      recent.push(line);
      if (recent.length > 30) recent.shift();
      onLine?.(line);
    });
  }
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => {
      over = true;
      log.end();
      resolve(signal === null ? `exit code ${code}` : `signal ${signal}`);
    });
  });
  const stop = async (patienceMs = 15_000) => {
    if (over) return;
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    await ended;
    clearTimeout(force);
  };
  return {
    ended,
    hasEnded: () => over,
    stop,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    lastLines: () => recent.join("\n"),
  };
}
