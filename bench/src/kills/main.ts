import { parseArgs } from "node:util";
import pg from "pg";
import type { Stack } from "../../../tools/stack/start-stack.ts";
import { type Audience, divide, makeAudience } from "../fan-out/make-audience.ts";
import { type Office, openOffice } from "../fan-out/open-office.ts";
import { countWrong, readTaken } from "../fan-out/read-ledger.ts";
import { waitForWorkers, whenDone } from "../fan-out/watch-broadcast.ts";
import { median } from "../percentile.ts";
import type { Bench, Program } from "../program.ts";
import { openSimulatorDoor, type SimulatorDoor } from "../simulator-door.ts";
import { startProduct } from "../start-product.ts";
import { makeDice } from "../webhook/make-events.ts";
import { killWorkers } from "./kill-workers.ts";

/** Half before LINE took the call, half after. */
const FAILING_SHARE = 0.2;
/** Slow enough that a worker has started again before all is sent. */
const BULK_CALLS_PER_SECOND = "20";
/** Every run draws the same lots; what falls when still depends on the machine. */
const SEED = 2_569;
/** In each run at least so many kills fall between approval and finish; a run with fewer counts as none. */
const LEAST_KILLS = 3;

type Options = { runs: number; people: number };
type Setting = Options & {
  stack: Stack;
  client: pg.Client;
  door: SimulatorDoor;
  audience: Audience;
  office: Office;
  dice: () => number;
};
type Run = Readonly<{ kills: number; wrong: number; seconds: number }>;

export const program: Program = {
  measures: "workers killed with -9 in the middle of sends, half of them while calls fail: each person exactly once",
  takes: "[--runs 10] [--people 50000]",
  async run(args, bench) {
    const setting = await prepare(readOptions(args), bench);
    const runs: Run[] = [];
    for (let number = 1; number <= setting.runs; number += 1) runs.push(await playRun(setting, number, bench));
    const sum = (of: (run: Run) => number): number => runs.reduce((total, run) => total + of(run), 0);
    bench.figure("kills.runs", runs.filter(({ kills }) => kills >= LEAST_KILLS).length, "runs");
    bench.figure(
      "kills.mid_send",
      sum(({ kills }) => kills),
      "kills",
    );
    bench.figure("kills.people_wrong", sum(({ wrong }) => wrong) + (await countStrays(setting)), "people");
    bench.figure("kills.median_seconds", median(runs.map(({ seconds }) => seconds)), "s");
  },
};

/** Over all runs: what came after its run was counted, or twice. Each run says something else. */
async function countStrays({ door, runs, people }: Setting): Promise<number> {
  const { deliveries, duplicates } = await door.summariseByEndpoint("multicast");
  return Math.abs(deliveries - runs * people) + duplicates;
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { runs: { type: "string", default: "10" }, people: { type: "string", default: "50000" } },
  });
  const number = (name: keyof Options): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0`);
    return value;
  };
  return { runs: number("runs"), people: number("people") };
}

async function prepare(options: Options, bench: Bench): Promise<Setting> {
  const stack = await startProduct(bench, {
    seed: false,
    roles: [],
    environment: { QUIET_HOURS: "off", BULK_CALLS_PER_SECOND },
  });
  const door = openSimulatorDoor(stack.simulatorUrl);
  await door.setLimits({ quota: null });
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  await bench.stops.add(() => client.end());
  const audience = divide(await door.makeMany(options.people), { people: options.people, emergency: 0 });
  await makeAudience(client, audience);
  const office = await openOffice(stack, bench);
  return { ...options, stack, client, door, audience, office, dice: makeDice(SEED) };
}

/** One send by two workers, who are killed and started again until it is done; every other run calls fail as well. */
async function playRun(setting: Setting, number: number, bench: Bench): Promise<Run> {
  const { stack, client, door, office, audience, dice } = setting;
  const isFailing = number % 2 === 0;
  if (isFailing)
    for (const kind of ["error_before", "error_after"] as const)
      await door.fail({ kind, match: { endpoint: "multicast" }, share: FAILING_SHARE / 2 });
  const workers = [stack.startServer("worker"), stack.startServer("worker")];
  await waitForWorkers(client, workers.length);
  const approved = await office.approve({ isEmergency: false, title: `ทดสอบครั้งที่ ${number}` });
  const killing = killWorkers({ workers, start: () => stack.startServer("worker"), client, id: approved.id, dice });
  await whenDone(client, approved.id);
  const { kills, running } = await killing.stop();
  const taken = await readTaken(door, client, approved);
  const wrong = countWrong(taken, audience.reached);
  await Promise.all(running.map((worker) => worker.stop()));
  await door.endFaults();
  const seconds = (taken.lastAt - approved.approvedAt) / 1_000;
  bench.say(
    `  run ${number}${isFailing ? ", calls failing" : ""}: ${kills} kills, ${seconds.toFixed(1)} s, ${wrong} people wrong`,
  );
  return { kills, wrong, seconds };
}
