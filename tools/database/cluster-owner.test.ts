import { chmodSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mayEnter, reachableFolder } from "./cluster-owner.ts";

test("who may pass through a folder", () => {
  const root = { uid: 0, gid: 0 };
  const postgres = { uid: 101, gid: 104 };
  expect(mayEnter({ mode: 0o40700, ...root }, postgres)).toBe(false);
  expect(mayEnter({ mode: 0o40711, ...root }, postgres)).toBe(true);
  expect(mayEnter({ mode: 0o40750, uid: 0, gid: 104 }, postgres)).toBe(true);
  expect(mayEnter({ mode: 0o40700, ...postgres }, postgres)).toBe(true);
});

test("below a closed folder the data move to one named after the project, always the same", () => {
  const closed = mkdtempSync(join(tmpdir(), "paknam-closed-"));
  mkdirSync(join(closed, "project"));
  const stranger = { uid: 54_321, gid: 54_321 };
  const elsewhere = reachableFolder(join(closed, "project/.data/pg"), stranger);
  expect(elsewhere).toMatch(/^\/var\/lib\/paknam\/[0-9a-f]{12}$/);
  expect(reachableFolder(join(closed, "project/.data/pg"), stranger)).toBe(elsewhere);
  expect(reachableFolder(join(closed, "other/.data/pg"), stranger)).not.toBe(elsewhere);
  chmodSync(closed, 0o755);
  expect(reachableFolder(join(closed, "project/.data/pg"), stranger)).toBe(join(closed, "project/.data/pg"));
});
