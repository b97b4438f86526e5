import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { importBoundaries } from "../../../apps/server/src/modules/places/index.ts";
import { type Db, openDb } from "../../../apps/server/src/platform/db/db.ts";
import type { Bench, Program } from "../program.ts";
import { openSimulatorDoor } from "../simulator-door.ts";
import { startProduct } from "../start-product.ts";
import { compare } from "./compare.ts";
import { readFiled } from "./filed.queries.ts";
import { listenLive } from "./listen-live.ts";
import { measureCategories, measureMajority } from "./measure-categories.ts";
import { measureAreaPoint, measureBorder } from "./measure-points.ts";
import { playAll } from "./play-all.ts";
import type { Played, World } from "./play-row.ts";
import { type Row, readRows } from "./row.ts";

const AT_ONCE = 20;
/** Of the border file so many rows, evenly spread, are talked through; the points of all are measured. */
const BORDER_TALKS = 100;

type Files = { rows: Row[]; border: Row[] | null; boundaries: string | undefined };
type Setting = { db: Db; client: pg.Client; world: Omit<World, "lives">; files: Files };

export const program: Program = {
  measures: "public complaints played through the chat, each by a person of its own, and what became of them",
  takes: "--file FILE.ndjson [--boundaries FILE.geojson] [--border FILE.ndjson] [--limit N]",
  async run(args, bench) {
    const setting = await prepare(readFiles(args), bench);
    await measurePoints(setting, bench);
    await replay(setting, bench);
    if (setting.files.border) await replayBorder(setting, setting.files.border, bench);
  },
};

function readFiles(args: string[]): Files {
  const { values } = parseArgs({
    args,
    options: {
      file: { type: "string" },
      boundaries: { type: "string" },
      border: { type: "string" },
      limit: { type: "string" },
    },
  });
  if (!values.file) throw new Error("Which complaints? --file FILE.ndjson");
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!(limit >= 1)) throw new Error("--limit must be a number above 0");
  const beside = join(dirname(values.file), "traffy_border_bangkok.ndjson");
  const border = values.border ?? (existsSync(beside) ? beside : undefined);
  return {
    rows: readRows(values.file).slice(0, limit),
    border: border === undefined ? null : readRows(border),
    boundaries: values.boundaries,
  };
}

async function prepare(files: Files, bench: Bench): Promise<Setting> {
  const stack = await startProduct(bench, {
    seed: false,
    roles: ["web", "worker"],
    prepare: (databaseUrl) => importGiven(databaseUrl, files.boundaries),
  });
  const door = openSimulatorDoor(stack.simulatorUrl);
  await door.liftLimits();
  const live = await listenLive(stack.simulatorUrl);
  await bench.stops.add(() => live.close());
  const { db } = openDb({ url: stack.databaseUrl, max: 2 });
  await bench.stops.add(() => db.destroy());
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  await bench.stops.add(() => client.end());
  return { db, client, world: { door, live }, files };
}

async function importGiven(databaseUrl: string, boundaries: string | undefined): Promise<void> {
  if (boundaries === undefined) return;
  const { db } = openDb({ url: databaseUrl, max: 2 });
  const geojson: unknown = JSON.parse(await readFile(boundaries, "utf8"));
  await importBoundaries(db, { geojson, source: "bench", apply: true }).finally(() => db.destroy());
}

async function measurePoints({ db, client, files }: Setting, { say, figure }: Bench): Promise<void> {
  if (files.boundaries === undefined) say("without --boundaries nobody can say which points lie in the province");
  const area = await measureAreaPoint(db, client, files.rows);
  if (area.measured > 0) {
    say(`${area.measured} rows name a sub-district of ours and have their point in the province`);
    figure("replay.area_point_share", area.right / area.measured, "share");
    figure("yardstick.replay.polygon_share", area.plain / area.measured, "share");
  }
  if (!files.border) return;
  say(`locating ${files.border.length} points next to the border …`);
  const border = await measureBorder(db, client, files.border);
  figure("replay.border_wrong_share", border.taken / border.measured, "share");
  if (files.boundaries !== undefined)
    figure("yardstick.replay.border_polygon_wrong_share", border.plain / border.measured, "share");
}

async function replay({ client, world, files }: Setting, { say, figure }: Bench): Promise<void> {
  const { rows } = files;
  say(`playing ${rows.length} complaints, ${AT_ONCE} at once …`);
  const start = performance.now();
  const played = await playAll({ ...world, lives: "here" }, { rows, atOnce: AT_ONCE, say });
  say(`  in ${Math.round((performance.now() - start) / 1_000)} s`);
  const filed = await readFiled(client);
  const { filedShare, lost, doubled, areaFinal } = compare(played, filed);
  for (const each of lost) say(`  lost: ${describe(each)}`);
  for (const each of areaFinal.wrong) say(`  other sub-district: ${each}`);
  figure("replay.rows", rows.length, "complaints");
  figure("replay.filed_share", filedShare, "share");
  figure("replay.told_elsewhere", played.filter(({ end }) => end === "told-elsewhere").length, "complaints");
  figure("replay.lost", lost.length, "complaints");
  figure("replay.doubled", doubled, "complaints");
  figure("replay.asked_side", played.filter(({ wasAskedSide }) => wasAskedSide).length, "complaints");
  figure("replay.turns_mean", played.reduce((sum, { turns }) => sum + turns, 0) / played.length, "turns");
  if (areaFinal.measured > 0) figure("replay.area_final_share", areaFinal.right / areaFinal.measured, "share");
  const categories = measureCategories(played, filed);
  const majority = measureMajority(rows);
  if (categories.measured === 0) return;
  figure("replay.category_top1", categories.top1Share, "share");
  figure("replay.category_top3", categories.top3Share, "share");
  figure("yardstick.replay.category_majority_top1", majority.top1Share, "share");
  figure("yardstick.replay.category_majority_top3", majority.top3Share, "share");
}

/** People next door whose complaint was taken as ours though nobody asked them on which side it is. */
async function replayBorder({ client, world }: Setting, border: readonly Row[], { say, figure }: Bench): Promise<void> {
  const every = Math.max(1, Math.floor(border.length / BORDER_TALKS));
  const rows = border.filter((_, index) => index % every === 0).slice(0, BORDER_TALKS);
  say(`playing ${rows.length} complaints of next door …`);
  const played = await playAll({ ...world, lives: "next-door" }, { rows, atOnce: AT_ONCE, say });
  const theirs = new Set((await readFiled(client)).map(({ lineUserId }) => lineUserId));
  const taken = played.filter(({ userId, wasAskedSide }) => theirs.has(userId) && !wasAskedSide);
  for (const each of taken) say(`  taken unasked: ${describe(each)}`);
  for (const each of played.filter(({ end }) => end !== "filed" && end !== "told-elsewhere"))
    say(`  no end: ${describe(each)}`);
  figure("replay.border_talks", rows.length, "complaints");
  figure("replay.border_talks_taken_unasked", taken.length, "complaints");
}

const describe = ({ end, turns, row, lastSeen }: Played): string =>
  `${end} after ${turns} turns: “${row.description.slice(0, 60)}” — last seen “${lastSeen.slice(0, 120)}”`.replace(
    /\s+/g,
    " ",
  );
