import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "./lock-file.ts";

const lockFile = () => join(mkdtempSync(join(tmpdir(), "paknam-lock-")), "deeper", "a.lock");

test("a lock held by a living process is refused, and free again when that process has ended without a word", async () => {
  const file = lockFile();
  const other = spawn("sleep", ["60"]);
  await once(other, "spawn");
  const processId = other.pid ?? 0;
  expect(takeLock(file, processId).ok).toBe(true);
  expect(takeLock(file)).toEqual({ ok: false, heldBy: processId });
  other.kill("SIGKILL");
  await once(other, "exit");
  expect(takeLock(file).ok).toBe(true);
});

test("a number that belongs to another program now, and a file that is no lock, hold nothing", () => {
  const file = lockFile();
  const first = takeLock(file);
  writeFileSync(file, JSON.stringify({ processId: process.ppid, script: "another program" }));
  expect(takeLock(file).ok).toBe(true);
  writeFileSync(file, "half writ");
  expect(takeLock(file).ok).toBe(true);
  if (first.ok) first.release();
});
