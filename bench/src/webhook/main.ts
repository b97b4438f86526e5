import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { freePort } from "../../../tools/process/ports.ts";
import { startProcess } from "../../../tools/process/start-process.ts";
import type { Stack } from "../../../tools/stack/start-stack.ts";
import { waitUntilReady } from "../../../tools/start/wait-until-ready.ts";
import { median, percentile } from "../percentile.ts";
import type { Bench, Program } from "../program.ts";
import { openSimulatorDoor } from "../simulator-door.ts";
import { startProduct } from "../start-product.ts";
import { watchDrain } from "./drain-inbox.ts";
import { fillInbox } from "./fill-inbox.ts";
import { makeDice, makeEvent, makePost, pick } from "./make-events.ts";
import { sendMost } from "./most-load.ts";
import { type Answers, sendSteadily } from "./steady-load.ts";

const PEOPLE = 5_000;
/** One POST in twenty carries the events of three people, as LINE sends them in busy moments. */
const SEVERAL_SHARE = 0.05;
const SLICE_SECONDS = 5;

type Options = {
  seconds: number;
  rate: number;
  waiting: number;
  rounds: number;
  connections: number;
  workers: number;
};
type Setting = Options & { stack: Stack; client: pg.Client; people: string[]; url: URL; dice: () => number };

export const program: Program = {
  measures:
    "how soon webhooks are answered while the inbox is full, beside a bare server; then the inbox drained in order",
  takes: "[--seconds 30] [--rate 500] [--waiting 100000] [--rounds 5] [--connections 64] [--workers 2]",
  async run(args, bench) {
    const setting = await prepare(readOptions(args), bench);
    const bareUrl = await startBareServer(setting, bench);
    await measureLatency(setting, bench, bareUrl);
    await compareThroughput(setting, bench, bareUrl);
    await drain(setting, bench);
  },
};

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "30" },
      rate: { type: "string", default: "500" },
      waiting: { type: "string", default: "100000" },
      rounds: { type: "string", default: "5" },
      connections: { type: "string", default: "64" },
      workers: { type: "string", default: "2" },
    },
  });
  const number = (name: keyof Options): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0`);
    return value;
  };
  return {
    seconds: number("seconds"),
    rate: number("rate"),
    waiting: number("waiting"),
    rounds: number("rounds"),
    connections: number("connections"),
    workers: number("workers"),
  };
}

/** Only web runs: what comes in stays in the inbox. */
async function prepare(options: Options, bench: Bench): Promise<Setting> {
  const stack = await startProduct(bench, { seed: false, roles: ["web"] });
  const door = openSimulatorDoor(stack.simulatorUrl);
  await door.liftLimits();
  const people = await door.makePeople(PEOPLE);
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  await bench.stops.add(() => client.end());
  const dice = makeDice(2_569);
  bench.say(`filling the inbox with ${options.waiting} events of ${PEOPLE} people …`);
  await fillInbox(client, { waiting: options.waiting, people, dice });
  const url = new URL("/line/webhook", stack.publicUrl.replace("localhost", "127.0.0.1"));
  return { ...options, stack, client, people, url, dice };
}

function newPost({ people, stack, dice }: Setting, { url, events }: { url: URL; events: number }): Buffer {
  const channelSecret = stack.environment.LINE_CHANNEL_SECRET ?? "";
  const made = Array.from({ length: events }, () =>
    makeEvent({ lineUserId: pick(people, dice), occurredAt: new Date(), dice }),
  );
  return makePost({ url, events: made, channelSecret });
}

/** Ours and the bare server by turns under the same load: the bare one says how much of the wait is the machine's own. */
async function measureLatency(setting: Setting, bench: Bench, bareUrl: URL): Promise<void> {
  const { url, rate, seconds } = setting;
  // A program just started is not yet compiled; two seconds of traffic that do not count warm each.
  for (const target of [url, bareUrl]) await sendSteadily({ url: target, requests: schedule(setting, target, 2) });
  const ours: Answers[] = [];
  const bare: Answers[] = [];
  bench.say(`posting ${rate} events a second for ${seconds} s to each of the two …`);
  for (let done = 0; done < seconds; done += SLICE_SECONDS) {
    const length = Math.min(SLICE_SECONDS, seconds - done);
    ours.push(await sendSteadily({ url, requests: schedule(setting, url, length) }));
    bare.push(await sendSteadily({ url: bareUrl, requests: schedule(setting, bareUrl, length) }));
  }
  noteLatencies(bench, "webhook.", ours);
  noteLatencies(bench, "yardstick.webhook.bare_", bare);
}

function noteLatencies({ say, figure }: Bench, prefix: string, slices: readonly Answers[]): void {
  const latenciesMs = slices.flatMap((slice) => slice.latenciesMs);
  const shares = { p50: 0.5, p95: 0.95, p99: 0.99, max: 1 };
  for (const [name, share] of Object.entries(shares))
    figure(`${prefix}${name}_ms`, percentile(latenciesMs, share), "ms");
  figure(
    `${prefix}not_answered_200`,
    slices.reduce((sum, { failed }) => sum + failed, 0),
    "requests",
  );
  say(`  ${prefix}p99_ms ${percentile(latenciesMs, 0.99).toFixed(1)} of ${latenciesMs.length} requests`);
}

/** Requests made beforehand, evenly in time, so many events a second in all. */
function schedule(setting: Setting, url: URL, seconds: number): { bytes: Buffer; dueMs: number }[] {
  const requests: { bytes: Buffer; dueMs: number }[] = [];
  const total = seconds * setting.rate;
  for (let made = 0; made < total; ) {
    const events = setting.dice() < SEVERAL_SHARE ? 3 : 1;
    requests.push({ bytes: newPost(setting, { url, events }), dueMs: (made / setting.rate) * 1_000 });
    made += events;
  }
  return requests;
}

/** Ours and the bare server by turns, so that what else the machine does meets both alike. */
async function compareThroughput(setting: Setting, bench: Bench, bareUrl: URL): Promise<void> {
  const { rounds, connections } = setting;
  const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  const measure = async (url: URL, forMs: number): Promise<number> => {
    const ready = Array.from({ length: forMs * 6 }, () => newPost(setting, { url, events: 1 }));
    return sendMost({
      url,
      connections,
      forMs,
      nextRequest: () => ready.pop() ?? newPost(setting, { url, events: 1 }),
    });
  };
  for (const url of [setting.url, bareUrl]) await measure(url, 1_000);
  for (let round = 1; round <= rounds; round += 1) {
    const ours = await measure(setting.url, 2_000);
    const bare = await measure(bareUrl, 2_000);
    rates.ours.push(ours);
    rates.bare.push(bare);
    bench.say(`  round ${round}: ours ${Math.round(ours)}, bare ${Math.round(bare)} a second`);
  }
  bench.figure("webhook.most_per_s", median(rates.ours), "posts/s");
  bench.figure("yardstick.webhook.bare_per_s", median(rates.bare), "posts/s");
  bench.figure("webhook.ratio_to_bare", median(rates.ours) / median(rates.bare), "ratio");
}

async function startBareServer({ stack }: Setting, { stops }: Bench): Promise<URL> {
  const port = await freePort();
  const bare = startProcess({
    script: "bench/src/webhook/bare-server.ts",
    env: { ...stack.environment, PORT: String(port) },
    logFile: join(stack.dataDir, "logs", "bare-server.log"),
  });
  await stops.add(() => bare.stop());
  await waitUntilReady(`http://127.0.0.1:${port}/readyz`, bare);
  return new URL(`http://127.0.0.1:${port}/line/webhook`);
}

/** By several workers, who must not come between each other's citizens. */
async function drain({ stack, client, workers }: Setting, { say, figure }: Bench): Promise<void> {
  say(`starting ${workers} worker(s), to drain the inbox …`);
  for (let started = 0; started < workers; started += 1) stack.startServer("worker");
  const { drained, perSecond, left, parked, unsent, violations } = await watchDrain(client, say);
  figure("webhook.drained", drained, "events");
  figure("webhook.drain_per_s", perSecond, "events/s");
  figure("webhook.order_violations", violations, "events");
  figure("webhook.left", left, "events");
  figure("webhook.parked", parked, "events");
  figure("webhook.unsent", unsent, "messages");
}
