import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandLine } from "./command-line.ts";
import { isRunning } from "./is-running.ts";

export type Lock = { ok: true; release: () => void } | { ok: false; heldBy: number };

type Holder = { processId: number; script: string };

/**
 * Takes a lock that lives in a file holding the id of the process that has it. A lock whose holder is gone, or whose
 * number now belongs to another program (after a restart of the machine), is taken over.
 */
export function takeLock(file: string, processId: number = process.pid): Lock {
  mkdirSync(dirname(file), { recursive: true });
  const mine: Holder = { processId, script: commandLine(processId) };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: "wx" });
      return { ok: true, release: () => releaseLock(file, processId) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = readHolder(file);
    if (holder !== undefined && holder.processId !== processId && isHolding(holder)) {
      return { ok: false, heldBy: holder.processId };
    }
    rmSync(file, { force: true });
  }
  throw new Error(`Could not take the lock ${file}`);
}

/** Waits for the lock; for short work that several processes may begin at once. Throws after `timeoutMs`. */
export async function waitForLock(file: string, timeoutMs: number): Promise<() => void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const lock = takeLock(file);
    if (lock.ok) return lock.release;
    if (Date.now() > end) throw new Error(`Process ${lock.heldBy} has held ${file} for more than ${timeoutMs} ms`);
    await wait(50);
  }
}

function isHolding(holder: Holder): boolean {
  return isRunning(holder.processId) && commandLine(holder.processId) === holder.script;
}

function readHolder(file: string): Holder | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof read !== "object" || read === null) return undefined;
    if (!("processId" in read) || !("script" in read)) return undefined;
    if (typeof read.processId !== "number" || typeof read.script !== "string") return undefined;
    return { processId: read.processId, script: read.script };
  } catch {
    return undefined;
  }
}

function releaseLock(file: string, processId: number): void {
  if (readHolder(file)?.processId === processId) rmSync(file, { force: true });
}
