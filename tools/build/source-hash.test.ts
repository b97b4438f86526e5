import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourceHash } from "./source-hash.ts";

test("the fingerprint changes with sources and shared packages, not with tests or what was built", () => {
  const root = mkdtempSync(join(tmpdir(), "paknam-hash-"));
  const write = (file: string, text: string) => {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const hash = () => sourceHash({ name: "apps/citizen", folder: join(root, "apps/citizen") }, root);
  write("apps/citizen/src/main.tsx", "1");
  write("packages/ui/src/index.ts", "1");
  const before = hash();
  write("apps/citizen/dist/index.html", "built");
  write("apps/citizen/src/main.test.tsx", "test");
  write("apps/console/src/main.tsx", "another app");
  expect(hash()).toBe(before);
  write("packages/ui/src/index.ts", "2");
  expect(hash()).not.toBe(before);
});
