import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPostmasterFile, runningPostmaster } from "./running-postmaster.ts";

const file = (processId: number, state: string) =>
  `${processId}\n/data/pg\n1790000000\n5544\n\n127.0.0.1\n  1234 5\n${state}   \n`;

test("process, port and state are read from postmaster.pid", () => {
  expect(readPostmasterFile(file(42, "ready"))).toEqual({ processId: 42, port: 5544, isReady: true });
  expect(readPostmasterFile(file(42, "starting"))).toEqual({ processId: 42, port: 5544, isReady: false });
  expect(readPostmasterFile("")).toBeUndefined();
});

test("a file left by a crash, whose number belongs to another program now, is removed", () => {
  const folder = mkdtempSync(join(tmpdir(), "paknam-postmaster-"));
  writeFileSync(join(folder, "postmaster.pid"), file(process.pid, "ready"));
  expect(runningPostmaster(folder)).toBeUndefined();
  expect(existsSync(join(folder, "postmaster.pid"))).toBe(false);
});
