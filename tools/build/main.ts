import { buildWhenStale } from "./build-when-stale.ts";

// npm run build: the web apps, those alone whose sources have changed.
try {
  for (const { app, built } of await buildWhenStale()) console.log(`${app}: ${built ? "built" : "unchanged"}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
