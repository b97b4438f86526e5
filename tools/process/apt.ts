import { existsSync } from "node:fs";
import { runCommand } from "./run-command.ts";

/** Whether we may install packages of Debian or Ubuntu: as root, and without asking anybody. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Reads the lists of packages anew; a failure is only said, since older lists may do. */
export async function aptUpdate(say: (line: string) => void): Promise<void> {
  await apt(["update", "-q"], say);
}

/** Installs packages without what they merely recommend; says apt's last words and gives false when it fails. */
export function aptInstall(packages: string[], say: (line: string) => void): Promise<boolean> {
  // Another apt-get may be at work on a machine that has just started: wait for its lock rather than fail.
  return apt(["-o", "DPkg::Lock::Timeout=120", "install", "-y", "-q", "--no-install-recommends", ...packages], say);
}

async function apt(args: string[], say: (line: string) => void): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };
  const { code, output } = await runCommand("apt-get", args, { env });
  if (code !== 0) say(output.trim().split("\n").slice(-8).join("\n"));
  return code === 0;
}
