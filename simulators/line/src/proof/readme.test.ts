import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { createSimulator } from "../state/simulator.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

it("tells of every call of the door and of every variable", async () => {
  const simulator = await createSimulator({ config: readConfig({}), random: Math.random });
  const app = buildApp(simulator);
  const door = new Set<string>();
  app.addHook("onRoute", ({ url }) => {
    if (url.startsWith("/simulator/")) door.add(url.slice("/simulator".length).replaceAll(/:(\w+)/g, "{$1}"));
  });
  await app.ready();
  await app.close();
  // What is one person's is written with an ellipsis.
  const written = [...door].map((path) => path.replace(/^\/users\/\{userId\}(?=\/)/, "…"));
  expect(written.filter((path) => !readme.includes(path))).toEqual([]);
  expect(door.size).toBeGreaterThan(30);

  const asked = new Set<string>();
  readConfig(new Proxy({}, { get: (_, name) => void asked.add(String(name)) }));
  expect([...asked].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
