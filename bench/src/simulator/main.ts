import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "../../../tools/process/ports.ts";
import { startProcess } from "../../../tools/process/start-process.ts";
import { waitUntilReady } from "../../../tools/start/wait-until-ready.ts";
import { median, percentile } from "../percentile.ts";
import type { Bench, Program } from "../program.ts";
import { openSimulatorDoor, type SimulatorDoor } from "../simulator-door.ts";
import { sendMost } from "../webhook/most-load.ts";
import { sendSteadily } from "../webhook/steady-load.ts";
import { makeMulticasts, perMulticast } from "./make-multicasts.ts";

/** LINE's limit of multicasts a second. */
const LINE_RATE = 200;
/** The bare server is measured for so long at that rate, ours for as long as asked. */
const BARE_SECONDS = 10;
const CONNECTIONS = 8;
const ROUND_MS = 3_000;

/** A server that takes multicasts, and the door where it tells what it has used. */
type Target = Readonly<{ url: URL; token: string; door: SimulatorDoor }>;
type Options = { seconds: number; people: number; rounds: number };
type Setting = Options & { ours: Target; bare: Target; multicasts: ReturnType<typeof makeMulticasts> };

export const program: Program = {
  measures:
    "the LINE simulator with a million friends at LINE's rate of multicasts, its limit, and a bare server beside it",
  takes: "[--seconds 60] [--people 1000000] [--rounds 5]",
  async run(args, bench) {
    const setting = await prepare(readOptions(args), bench);
    await playAtLineRate(setting, bench);
    await compareLimits(setting, bench);
    await noteMemory(setting, bench);
  },
};

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "60" },
      people: { type: "string", default: "1000000" },
      rounds: { type: "string", default: "5" },
    },
  });
  const number = (name: keyof Options): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0`);
    return value;
  };
  return { seconds: number("seconds"), people: number("people"), rounds: number("rounds") };
}

/** The simulator and the bare server, each a process of its own; this one is the load. */
async function prepare(options: Options, bench: Bench): Promise<Setting> {
  const folder = mkdtempSync(join(tmpdir(), "paknam-bench-"));
  await bench.stops.add(() => rmSync(folder, { recursive: true, force: true }));
  const start = async (script: string, path: string): Promise<string> => {
    const port = String(await freePort());
    const env = { ...process.env, PORT: port, LINE_SIMULATOR_PORT: port, LINE_SIMULATOR_FILE: "" };
    const started = startProcess({ script, env, logFile: join(folder, `${port}.log`) });
    await bench.stops.add(() => started.stop());
    await waitUntilReady(`http://127.0.0.1:${port}${path}`, started);
    return `http://127.0.0.1:${port}`;
  };
  const ours = await start("simulators/line/src/main.ts", "/simulator/config");
  const bare = await start("bench/src/simulator/bare-server.ts", "/simulator/resources");
  const door = openSimulatorDoor(ours);
  const token = await door.newToken();
  const target = (url: string): Target => ({
    url: new URL("/v2/bot/message/multicast", url),
    token,
    door: openSimulatorDoor(url),
  });
  bench.say(`making ${options.people} friends …`);
  const startedAt = performance.now();
  const userIds = await door.makeMany(options.people);
  bench.say(`  made and listed in ${Math.round(performance.now() - startedAt)} ms`);
  // The buckets stay at work, but too wide to be met: where a machine pauses, the next moment is a burst, and this is about time.
  await door.setLimits({ quota: null, rate: { scale: 1_000 } });
  return { ...options, ours: target(ours), bare: target(bare), multicasts: makeMulticasts(userIds) };
}

/** Multicasts evenly in time, each made when it is due. */
function schedule({ multicasts }: Setting, { url, token }: Target, seconds: number) {
  return Array.from({ length: seconds * LINE_RATE }, (_, index) => ({
    dueMs: (index / LINE_RATE) * 1_000,
    get bytes() {
      return multicasts.next(url, token);
    },
  }));
}

async function playSteadily(setting: Setting, target: Target, seconds: number) {
  const before = await target.door.readResources();
  const startedAt = performance.now();
  const { latenciesMs, failed } = await sendSteadily({ url: target.url, requests: schedule(setting, target, seconds) });
  const tookMs = performance.now() - startedAt;
  const after = await target.door.readResources();
  if (failed > 0) throw new Error(`${failed} multicasts were not answered 200`);
  const usedMs = after.cpuMs - before.cpuMs;
  return { cores: usedMs / tookMs, msEach: usedMs / latenciesMs.length, p99Ms: percentile(latenciesMs, 0.99) };
}

async function playAtLineRate(setting: Setting, { say, figure }: Bench): Promise<void> {
  const { seconds, ours, bare, people } = setting;
  // A program just started is not yet compiled; two seconds of traffic that do not count warm each.
  for (const target of [bare, ours]) await playSteadily(setting, target, 2);
  const yardstick = await playSteadily(setting, bare, Math.min(seconds, BARE_SECONDS));
  say(`${seconds * LINE_RATE} multicasts of ${Math.min(perMulticast, people)} at ${LINE_RATE} a second …`);
  const before = await ours.door.summariseDeliveries();
  const measured = await playSteadily(setting, ours, seconds);
  const { deliveries, duplicates } = await ours.door.summariseDeliveries();
  const expected = seconds * LINE_RATE * perMulticast;
  if (people % perMulticast === 0 && deliveries - before.deliveries !== expected)
    throw new Error(`the ledger shows ${deliveries - before.deliveries} deliveries, not ${expected}`);
  if (duplicates > 0) throw new Error(`the ledger shows ${duplicates} duplicates`);
  say(
    `  ${measured.msEach.toFixed(2)} ms each, answered in ${measured.p99Ms.toFixed(1)} ms (p99); the ledger is complete`,
  );
  figure("simulator.cores_at_line_rate", measured.cores, "cores");
  figure("simulator.cpu_ms_per_multicast", measured.msEach, "ms");
  figure("yardstick.simulator.bare_cores_at_line_rate", yardstick.cores, "cores");
  figure("yardstick.simulator.bare_cpu_ms_per_multicast", yardstick.msEach, "ms");
}

/** Ours and the bare server by turns, so that what else the machine does meets both alike. */
async function compareLimits({ ours, bare, rounds, multicasts }: Setting, { say, figure }: Bench): Promise<void> {
  const measure = ({ url, token }: Target): Promise<number> =>
    sendMost({ url, connections: CONNECTIONS, forMs: ROUND_MS, nextRequest: () => multicasts.next(url, token) });
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const [our, theirs] = [await measure(ours), await measure(bare)];
    rates.ours.push(our);
    rates.bare.push(theirs);
    say(`  round ${round}: ours ${Math.round(our)}, bare ${Math.round(theirs)} multicasts a second`);
  }
  figure("simulator.multicasts_per_s", median(rates.ours), "multicasts/s");
  figure("yardstick.simulator.bare_per_s", median(rates.bare), "multicasts/s");
}

/** The most that was ever resident: with all people, all deliveries, and what the load threw up on the way. */
async function noteMemory({ ours, bare }: Setting, { say, figure }: Bench): Promise<void> {
  const { deliveries } = await ours.door.summariseDeliveries();
  say(`  ${deliveries} deliveries are in the ledger`);
  figure("simulator.rss_mb", (await ours.door.readResources()).rssMostBytes / 1024 ** 2, "MB");
  figure("yardstick.simulator.bare_rss_mb", (await bare.door.readResources()).rssMostBytes / 1024 ** 2, "MB");
}
