import { parseArgs } from "node:util";
import pg from "pg";
import type { Stack } from "../../../tools/stack/start-stack.ts";
import type { Bench, Program } from "../program.ts";
import { openSimulatorDoor, type SimulatorDoor } from "../simulator-door.ts";
import { startProduct } from "../start-product.ts";
import { type Audience, divide, makeAudience, OUTSIDERS_SHARE } from "./make-audience.ts";
import { measurePlainQueue } from "./measure-plain-queue.ts";
import { type Approved, type Office, openOffice } from "./open-office.ts";
import { countWrong, readTaken, type Taken } from "./read-ledger.ts";
import { waitForWorkers, whenDone, whenSent } from "./watch-broadcast.ts";
import { watchWorkerMemory } from "./watch-memory.ts";

/** LINE's limits: calls a second, people in a call (https://developers.line.biz/en/reference/messaging-api/#send-multicast-message). */
const LINE_CALLS_PER_SECOND = 200;
const PEOPLE_PER_CALL = 500;

type Options = { people: number; emergency: number; queue: number };
type Setting = Options & { stack: Stack; client: pg.Client; door: SimulatorDoor; audience: Audience; office: Office };

export const program: Program = {
  measures: "one text to a whole province at LINE's own speed, an emergency in the middle of it, and each person once",
  takes: "[--people 952000] [--emergency 50000] [--queue 50000]",
  async run(args, bench) {
    const setting = await prepare(readOptions(args), bench);
    const mostMemoryMb = watchWorkerMemory(setting.stack.databaseUrl);
    await sendToAll(setting, bench);
    if (setting.emergency > 0) await sendEmergencyMeanwhile(setting, bench);
    bench.figure("fanout.worker_rss_mb", mostMemoryMb(), "MB");
    if (setting.queue > 0) await measurePlainQueue(setting, bench);
  },
};

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: "string", default: "952000" },
      emergency: { type: "string", default: "50000" },
      queue: { type: "string", default: "50000" },
    },
  });
  const number = (name: keyof Options): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} must be a whole number`);
    return value;
  };
  const options = { people: number("people"), emergency: number("emergency"), queue: number("queue") };
  if (options.people < Math.max(1, options.emergency, options.queue))
    throw new Error("--people must be at least as many as --emergency and --queue");
  return options;
}

/** One worker, allowed as much as LINE allows; LINE's rate limits are on. */
async function prepare(options: Options, bench: Bench): Promise<Setting> {
  const stack = await startProduct(bench, {
    seed: false,
    roles: [],
    environment: { BULK_CALLS_PER_SECOND: String(LINE_CALLS_PER_SECOND), QUIET_HOURS: "off" },
  });
  const door = openSimulatorDoor(stack.simulatorUrl);
  await door.setLimits({ quota: null });
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  await bench.stops.add(() => client.end());
  bench.say(`making ${options.people} members and some who want no news …`);
  const userIds = await door.makeMany(options.people + Math.round(options.people * OUTSIDERS_SHARE));
  const audience = divide(userIds, options);
  await makeAudience(client, audience);
  const office = await openOffice(stack, bench);
  stack.startServer("worker");
  await waitForWorkers(client, 1);
  return { ...options, stack, client, door, audience, office };
}

async function sendToAll(setting: Setting, { say, figure }: Bench): Promise<void> {
  const { people, audience, door, client, office } = setting;
  say(`sending one text to ${people} …`);
  const approved = await office.approve({ isEmergency: false, title: "ทดสอบส่งถึงทุกคน" });
  await whenDone(client, approved.id);
  const taken = await readTaken(door, client, approved);
  const seconds = secondsOf(approved, taken);
  const wrong = countWrong(taken, audience.reached);
  const limit = Math.ceil(people / PEOPLE_PER_CALL) / LINE_CALLS_PER_SECOND;
  say(`  ${taken.calls} calls in ${seconds.toFixed(2)} s, the first after ${taken.firstAt - approved.approvedAt} ms`);
  say(`  frozen after ${await frozenAfterMs(client, approved)} ms; ${wrong} people wrong`);
  figure("fanout.seconds", seconds, "s");
  figure("yardstick.fanout.line_limit_seconds", limit, "s");
  figure("fanout.ratio_to_line_limit", limit / seconds, "ratio");
  figure("fanout.people_per_s", people / seconds, "people/s");
  figure("fanout.calls", taken.calls, "calls");
  figure("fanout.people_wrong", wrong, "people");
}

/** A send to all begins; when a third of it is out, an emergency is approved. */
async function sendEmergencyMeanwhile(setting: Setting, { say, figure }: Bench): Promise<void> {
  const { people, emergency, audience, door, client, office } = setting;
  say(`sending to ${people} again, and in the middle of it an emergency to ${emergency} …`);
  const bulk = await office.approve({ isEmergency: false, title: "ทดสอบส่งถึงทุกคนอีกครั้ง" });
  await whenSent(client, bulk.id, Math.floor(people / PEOPLE_PER_CALL / 3));
  const urgent = await office.approve({ isEmergency: true, title: "ทดสอบเหตุฉุกเฉิน" });
  await whenDone(client, urgent.id);
  await whenDone(client, bulk.id);
  const taken = await readTaken(door, client, urgent);
  const wrong = countWrong(taken, audience.emergency);
  const wrongInBulk = countWrong(await readTaken(door, client, bulk), audience.reached);
  say(`  ${taken.calls} urgent calls in ${secondsOf(urgent, taken).toFixed(2)} s after approval`);
  say(
    `  frozen after ${await frozenAfterMs(client, urgent)} ms, first call after ${taken.firstAt - urgent.approvedAt} ms`,
  );
  say(`  ${wrong} people wrong, ${wrongInBulk} in the send that it overtook`);
  figure("fanout.emergency_seconds", secondsOf(urgent, taken), "s");
  figure("fanout.emergency_people_wrong", wrong + wrongInBulk, "people");
}

const secondsOf = ({ approvedAt }: Approved, { lastAt }: Taken): number => (lastAt - approvedAt) / 1_000;

async function frozenAfterMs(client: pg.Client, { id, approvedAt }: Approved): Promise<number> {
  const { rows } = await client.query<{ at: Date }>("select frozen_at as at from messages.broadcast where id = $1", [
    id,
  ]);
  return (rows[0]?.at.getTime() ?? Number.NaN) - approvedAt;
}
