import { parseArgs } from "node:util";
import { runChecks } from "../check/run-checks.ts";
import { startScratchCluster } from "../database/with-scratch-cluster.ts";
import { onFirstSignal } from "../process/on-signals.ts";
import { endRunningCommands } from "../process/run-command.ts";
import { StopInOrder } from "../process/stop-in-order.ts";
import { addTallies, type Tally } from "./tally.ts";
import { runJourneys, runUnitTests, runWebBuild } from "./test-parts.ts";

// npm test: everything that checks the project. `-- --only unit` (or check, e2e) runs one part of it.
const { values } = parseArgs({ options: { only: { type: "string" } } });
const { only } = values;
if (only !== undefined && !["check", "unit", "e2e"].includes(only)) {
  console.error(`--only takes check, unit or e2e, not "${only}"`);
  process.exit(2);
}

const stops = new StopInOrder();
const tallies: Tally[] = [];

onFirstSignal(() => void leave(130));

if (wants("check")) await part("ตรวจโค้ด", "check", runChecks);
if (wants("unit") || wants("e2e")) {
  let clusterUrl: string | undefined;
  await part("ฐานข้อมูลทดสอบ", "test database", async () => {
    const cluster = await startScratchCluster((line) => console.log(`  … ${line}`));
    await stops.add(cluster.stop);
    clusterUrl = cluster.url;
    // Not a test: only its failure counts.
    return { passed: 0, failed: 0 };
  });
  const url = clusterUrl;
  if (url !== undefined && wants("unit"))
    await part("ทดสอบหน่วยและส่วนประกอบ", "unit and integration", () => runUnitTests(url));
  if (wants("e2e")) await part("สร้างหน้าเว็บ", "web build", runWebBuild);
  if (url !== undefined && wants("e2e")) await part("เส้นทางของผู้ใช้", "journeys", () => runJourneys(url));
}

const total = addTallies(tallies);
await stops.stopAll();
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function wants(name: string): boolean {
  return only === undefined || only === name;
}

/** Runs a part to its end whatever happened before it; one that breaks off counts as one failure. */
async function part(thai: string, english: string, run: () => Promise<Tally>): Promise<void> {
  if (stops.isStopping) return;
  const begin = performance.now();
  console.log(`\n▸ ${thai}   ${english}`);
  let tally: Tally;
  try {
    tally = await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally = { passed: 0, failed: 1 };
  }
  tallies.push(tally);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const counted = tally.passed + tally.failed === 0 ? "" : `${tally.passed} of ${tally.passed + tally.failed} passed, `;
  console.log(`  ${english}: ${counted}${seconds} s`);
}

async function leave(code: number): Promise<void> {
  console.log("\n  กำลังหยุด…  stopping…");
  endRunningCommands();
  await stops.stopAll();
  process.exit(code);
}
