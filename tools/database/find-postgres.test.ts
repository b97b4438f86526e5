import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { betterFirst, findPostgres, readVersion } from "./find-postgres.ts";

test("the version is read from what a distribution's server prints", () => {
  expect(readVersion("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n")).toBe(15);
  expect(readVersion("postgres (PostgreSQL) 18beta1")).toBe(18);
  expect(readVersion("command not found")).toBeUndefined();
});

test("a server with PostGIS comes before a newer one without", () => {
  const sorted = [
    { binDir: "/17", version: 17, hasPostgis: false },
    { binDir: "/15", version: 15, hasPostgis: true },
    { binDir: "/16", version: 16, hasPostgis: true },
  ].sort(betterFirst);
  expect(sorted.map((each) => each.binDir)).toEqual(["/16", "/15", "/17"]);
});

test("servers older than 15 and folders without initdb are not found", async () => {
  const root = mkdtempSync(join(tmpdir(), "paknam-find-"));
  const make = (name: string, version: string, programs: string[]) => {
    const folder = join(root, name);
    mkdirSync(folder);
    for (const program of programs) {
      writeFileSync(join(folder, program), `#!/bin/sh\necho "postgres (PostgreSQL) ${version}"\n`);
      chmodSync(join(folder, program), 0o755);
    }
    return folder;
  };
  const old = make("old", "13.4", ["postgres", "initdb"]);
  const client = make("client", "16.1", ["psql"]);
  const good = make("good", "99.1", ["postgres", "initdb"]);
  expect(await findPostgres([old, client, good])).toEqual([{ binDir: good, version: 99, hasPostgis: false }]);
});
