import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { freePort } from "../../../tools/process/ports.ts";
import { startProcess } from "../../../tools/process/start-process.ts";
import type { Stack } from "../../../tools/stack/start-stack.ts";
import { waitUntilReady } from "../../../tools/start/wait-until-ready.ts";
import { median, percentile } from "../percentile.ts";
import type { Bench, Program } from "../program.ts";
import { startProduct } from "../start-product.ts";
import { makeDice } from "../webhook/make-events.ts";
import { sendMost } from "../webhook/most-load.ts";
import { makeMembers } from "./make-members.ts";
import { makeRules } from "./make-rules.ts";
import { makeSearches } from "./make-searches.ts";
import { makeStrangers } from "./make-strangers.ts";
import { type Officer, signInOfficers } from "./officers.ts";
import { answers, registerStrangers, request } from "./register-strangers.ts";

const SEED = 2_569;
const RULES = 30;
/** For each officer; the endpoint takes 60 a minute of one person. */
const SEARCHES = 55;
/** How many register in one go; by turns with the bare server. */
const SLICE_SECONDS = 5;

type Options = { members: number; seconds: number; connections: number };
type Setting = Options & { stack: Stack; client: pg.Client; url: URL };

export const program: Program = {
  measures:
    "a million members: how soon one is found, how soon a group's rule is counted, how many register in a second",
  takes: "[--members 1000000] [--seconds 20] [--connections 16]",
  async run(args, bench) {
    const setting = await prepare(readOptions(args), bench);
    const officers = await signInOfficers(setting.stack.publicUrl, setting.client);
    await measureSearch(setting, bench, officers);
    await measureGroups(setting, bench, officers);
    await measureRegistrations(setting, bench);
  },
};

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      members: { type: "string", default: "1000000" },
      seconds: { type: "string", default: "20" },
      connections: { type: "string", default: "16" },
    },
  });
  const number = (name: keyof Options): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number above 0`);
    return value;
  };
  return { members: number("members"), seconds: number("seconds"), connections: number("connections") };
}

/** Only web runs: what comes in stays in the inbox. */
async function prepare(options: Options, bench: Bench): Promise<Setting> {
  const stack = await startProduct(bench, { seed: true, roles: ["web"] });
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  await bench.stops.add(() => client.end());
  bench.say(`making ${options.members} members …`);
  const startedAt = performance.now();
  await makeMembers(client, options.members);
  bench.say(`  made in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
  return { ...options, stack, client, url: new URL(stack.publicUrl.replace("localhost", "127.0.0.1")) };
}

/** As officers of a sub-district, of a district and of the centre search; beside each name the same name looked for in every row. */
async function measureSearch({ client, stack }: Setting, { say, figure }: Bench, officers: readonly Officer[]) {
  const pepper = stack.environment.PEPPER ?? "";
  const dice = makeDice(SEED);
  const tookMs: number[] = [];
  const scannedMs: number[] = [];
  for (const officer of officers) {
    const searches = await makeSearches(client, { count: SEARCHES, pepper, dice });
    const [first] = searches;
    if (first) await officer.post("/api/officer/members/search", { text: first });
    for (const text of searches) {
      tookMs.push(await timed(() => officer.post("/api/officer/members/search", { text })));
      const scan = "select member_id from members.profile where strpos(lower(name), $1) > 0";
      if (scannedMs.length < tookMs.length / 4) scannedMs.push(await timed(() => client.query(scan, [text])));
    }
  }
  say(
    `  ${tookMs.length} searches, p50 ${median(tookMs).toFixed(1)} ms, p95 ${percentile(tookMs, 0.95).toFixed(1)} ms`,
  );
  figure("members.search_p50_ms", median(tookMs), "ms");
  figure("members.search_p95_ms", percentile(tookMs, 0.95), "ms");
  figure("yardstick.members.search_every_row_p95_ms", percentile(scannedMs, 0.95), "ms");
}

/** Rules one after another, each beside a plain count of the members; then the list of all groups of the province. */
async function measureGroups({ client }: Setting, { say, figure }: Bench, officers: readonly Officer[]) {
  const leader = officers.find(({ leads }) => leads);
  if (!leader) throw new Error("nobody leads");
  const tookMs: number[] = [];
  const plainMs: number[] = [];
  for (const rule of makeRules(RULES, makeDice(SEED))) {
    plainMs.push(await timed(() => client.query("select count(*) from members.profile")));
    tookMs.push(await timed(() => leader.post("/api/officer/groups/count", { rule })));
  }
  say(`  ${RULES} rules, p50 ${median(tookMs).toFixed(0)} ms, p95 ${percentile(tookMs, 0.95).toFixed(0)} ms`);
  figure("members.group_count_p50_ms", median(tookMs), "ms");
  figure("members.group_count_p95_ms", percentile(tookMs, 0.95), "ms");
  figure("members.group_list_ms", await timed(() => leader.get("/api/officer/groups")), "ms");
  figure("yardstick.members.plain_count_p95_ms", percentile(plainMs, 0.95), "ms");
}

/** Follow, answers, registration: three requests a person; beside a bare server that keeps one row a person, by turns. */
async function measureRegistrations(setting: Setting, bench: Bench): Promise<void> {
  const { client, url, connections, seconds, stack } = setting;
  const bareUrl = await startBareServer(stack, bench);
  const channelSecret = stack.environment.LINE_CHANNEL_SECRET ?? "";
  const dice = makeDice(SEED);
  const slice = async (forMs: number) => {
    const strangers = await makeStrangers(client, forMs);
    return registerStrangers({ url, channelSecret, strangers, connections, forMs, dice });
  };
  const bareRequest = () => request(bareUrl, { method: "PATCH", token: "", body: answers(dice) });
  const bareSlice = (forMs: number) => sendMost({ url: bareUrl, connections, forMs, nextRequest: bareRequest });
  await slice(2_000);
  await bareSlice(1_000);
  const rates: number[] = [];
  const bareRates: number[] = [];
  const before = await countRegistered(client);
  let registered = 0;
  for (let done = 0; done < seconds; done += SLICE_SECONDS) {
    const forMs = Math.min(SLICE_SECONDS, seconds - done) * 1_000;
    const ours = await slice(forMs);
    registered += ours.registered;
    rates.push(ours.perSecond);
    bareRates.push(await bareSlice(Math.min(forMs, 2_000)));
    bench.say(`  ${ours.perSecond.toFixed(1)} registrations a second, bare ${bareRates.at(-1)?.toFixed(0)} rows`);
  }
  const after = await countRegistered(client);
  for (const [what, number] of Object.entries(after))
    if (number - (before[what] ?? 0) !== registered * (what === "receipts" ? 4 : 1))
      throw new Error(`${registered} registered, but ${what} grew by ${number - (before[what] ?? 0)}`);
  bench.figure("members.registrations_per_s", median(rates), "registrations/s");
  bench.figure("yardstick.members.bare_rows_per_s", median(bareRates), "rows/s");
  bench.figure("members.registrations_ratio_to_bare", median(rates) / median(bareRates), "ratio");
}

async function startBareServer(stack: Stack, { stops }: Bench): Promise<URL> {
  const port = await freePort();
  const bare = startProcess({
    script: "bench/src/members/bare-server.ts",
    env: { ...stack.environment, PORT: String(port) },
    logFile: join(stack.dataDir, "logs", "bare-server.log"),
  });
  await stops.add(() => bare.stop());
  await waitUntilReady(`http://127.0.0.1:${port}/readyz`, bare);
  return new URL(`http://127.0.0.1:${port}`);
}

/** What must be there of each who registered: the member, the consents, the audit, the event for who listens, the follow in the inbox. */
async function countRegistered(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ what: string; count: string }>(
    `select 'members' as what, count(*) from members.profile
     union all select 'receipts', count(*) from members.consent
     union all select 'audit', count(*) from platform.audit where action = 'member.registered'
     union all select 'events', count(*) from graphile_worker.jobs where task_identifier = 'events.dispatch'
     union all select 'inbox', count(*) from conversations.inbox`,
  );
  return Object.fromEntries(rows.map(({ what, count }) => [what, Number(count)]));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
