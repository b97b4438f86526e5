import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { onFirstSignal } from "../../tools/process/on-signals.ts";
import { StopInOrder } from "../../tools/process/stop-in-order.ts";
import { projectRoot } from "../../tools/project-root.ts";
import { startStack } from "../../tools/stack/start-stack.ts";
import { openBrowser } from "./browser.ts";
import { journeys } from "./journeys.ts";
import { openWorker } from "./worker.ts";

// node e2e/src/main.ts [part of a journey's name]: every journey in a real browser against the whole product, one after another.
const clusterUrl = process.env.TEST_DATABASE_URL;
if (!clusterUrl) throw new Error("TEST_DATABASE_URL is missing: run npm test -- --only e2e");
const wanted = process.argv[2] ?? "";
const pictures = join(projectRoot, ".data/e2e");
await mkdir(pictures, { recursive: true });

const stops = new StopInOrder();
onFirstSignal((reason) => {
  console.log(`stopping (${reason})`);
  void stops.stopAll().then(() => process.exit(1));
});

let passed = 0;
let failed = 0;
try {
  const starting = startStack({ clusterUrl, seed: true, thaid: true, roles: ["web"] });
  // Said before it is ready, so that Ctrl-C on the way leaves no database behind either.
  await stops.add(async () => (await starting).stop());
  const stack = await starting;
  const browser = await openBrowser({ stack, worker: openWorker(stack), pictures });
  await stops.add(browser.close);
  for (const { name, run } of journeys.filter((journey) => journey.name.includes(wanted))) {
    if (stops.isStopping) break;
    const begin = performance.now();
    const people = await browser.newPeople();
    try {
      await run(people);
      passed += 1;
      console.log(`  ✓ ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (error) {
      if (stops.isStopping) break;
      failed += 1;
      const picture = await people.photograph(`failed-${failed}`);
      console.log(
        `  ✗ ${name}\n    ${error instanceof Error ? error.message.replaceAll("\n", "\n    ") : error}\n    ${picture.join(" ")}`,
      );
    } finally {
      await people.close();
    }
  }
} finally {
  await stops.stopAll();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
