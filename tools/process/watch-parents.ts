import { readFileSync } from "node:fs";

/**
 * Calls back once when the process that started us is gone: `npm` killed outright cannot tell us, and without this
 * our servers would stay behind. npm runs us through a shell, so the shell's own parent is watched as well (Linux).
 */
export function watchParents(onGone: () => void): void {
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

function parents(): string {
  const parent = process.ppid;
  return process.env.npm_lifecycle_event === undefined ? String(parent) : `${parent} ${parentOf(parent)}`;
}

function parentOf(processId: number): string {
  try {
    // "42 (name, may hold blanks and brackets) S 41 …": the parent's number is the second word after the last bracket.
    const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? "";
  } catch {
    return "";
  }
}
