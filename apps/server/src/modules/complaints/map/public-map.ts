import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { map, type QueryOf, type ResponseOf } from "@paknam/contract";
import type { Clock } from "../../../platform/clock.ts";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { areaRefs, isArea } from "../../places/index.ts";
import type { Categories } from "../categories.ts";
import { unknownArea, unknownCategory } from "../complaints.errors.ts";
import { MAP_POINT_LIMIT, type MapQuery, readMap } from "./map.queries.ts";
import { openQueue } from "./open-queue.ts";

type PublicMap = ResponseOf<typeof map.getMap>;

/** The answer as it travels; the whole province packs from 2.7 MB to about a tenth. */
type MapBody = Readonly<{ json: Buffer; gzip: Buffer }>;

const KEEP_MS = 30_000;
/** Filters that people really use are few. Each kept answer is 3 MB at most. */
const KEEP_AT_MOST = 50;
const WINDOW_DAYS = 3 * 365;
const pack = promisify(gzip);

/**
 * Answers the public map, the same answer for 30 s: a flood of visitors costs the database one question, a flood of different questions
 * two at a time.
 * @throws AppError complaint.unknown_category · complaint.unknown_area · input.invalid · request.too_many
 */
export function openPublicMap(
  { db, clock }: { db: Db; clock: Clock },
  categories: Categories,
): (filter: QueryOf<typeof map.getMap>) => Promise<MapBody> {
  const kept = new Map<string, { until: number; body: Promise<MapBody> }>();
  const queue = openQueue({ atOnce: 2, waiting: KEEP_AT_MOST });
  return async (filter) => {
    await refuseUnknown(db, categories, filter);
    const now = clock.now();
    const query = queryOf(filter, now);
    const key = JSON.stringify(query);
    const known = kept.get(key);
    if (known && known.until > now.getTime()) return known.body;
    kept.delete(key);
    const oldest = kept.size >= KEEP_AT_MOST ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    const body = queue(() => drawMap(db, query, now));
    const entry = { until: now.getTime() + KEEP_MS, body };
    kept.set(key, entry);
    // A failure is not kept.
    body.catch(() => kept.get(key) === entry && kept.delete(key));
    return body;
  };
}

async function refuseUnknown(db: Db, categories: Categories, filter: QueryOf<typeof map.getMap>): Promise<void> {
  if (filter.category.some((key) => !categories.find(key))) throw unknownCategory();
  if (filter.area && !(await isArea(db, filter.area))) throw unknownArea();
  if (!filter.since || !filter.until || filter.since <= filter.until) return;
  const issues = [{ path: "query.until", message: "is before since" }];
  throw new AppError("input.invalid", { status: 400, detail: { issues } });
}

/** The same question in the same words, however it was asked. */
function queryOf({ category, state, area, since, until }: QueryOf<typeof map.getMap>, now: Date): MapQuery {
  return {
    category: [...new Set(category)].sort(),
    state: [...new Set(state)].sort(),
    area,
    since: since ?? new Date(now.getTime() - WINDOW_DAYS * 86_400_000).toISOString().slice(0, 10),
    until,
  };
}

async function drawMap(db: Db, query: MapQuery, now: Date): Promise<MapBody> {
  const found = await readMap(db, query);
  const refs = await areaRefs(
    db,
    found.areas.flatMap(({ areaCode }) => areaCode ?? []),
  );
  const drawn: PublicMap = {
    points: found.points.slice(0, MAP_POINT_LIMIT),
    areas: found.areas.flatMap(({ areaCode, ...figures }) => {
      const area = areaCode ? refs.get(areaCode) : undefined;
      return area ? [{ area, ...figures }] : [];
    }),
    total: found.areas.reduce((sum, { received }) => sum + received, 0),
    isCut: found.points.length > MAP_POINT_LIMIT,
    updatedAt: now.toISOString(),
  };
  // What the contract does not list does not leave: checked once here, since the kept bytes are sent as they are.
  const json = Buffer.from(JSON.stringify(map.getMap.response.parse(drawn)));
  return { json, gzip: await pack(json) };
}
