import type { map, ResponseOf } from "@paknam/contract";
import type { Clock } from "../../../platform/clock.ts";
import type { Db } from "../../../platform/db/db.ts";
import { areaRefs } from "../../places/index.ts";
import { countByArea, findMapPoints, MAP_POINT_LIMIT, type MapQuery } from "./map.queries.ts";

type PublicMap = ResponseOf<typeof map.getMap>;

const KEEP_MS = 30_000;
/** Filters that people really use are few; more than this is somebody playing. */
const KEEP_AT_MOST = 200;

/** Answers the public map, the same answer for 30 s: a flood of visitors costs the database one question. */
export function openPublicMap({ db, clock }: { db: Db; clock: Clock }): (query: MapQuery) => Promise<PublicMap> {
  const kept = new Map<string, { until: number; answer: Promise<PublicMap> }>();
  return (query) => {
    const key = JSON.stringify([
      [...query.category].sort(),
      [...query.state].sort(),
      query.area,
      query.since,
      query.until,
    ]);
    const now = clock.now().getTime();
    const known = kept.get(key);
    if (known && known.until > now) return known.answer;
    if (kept.size >= KEEP_AT_MOST) kept.clear();
    const answer = drawMap(db, query, clock.now());
    kept.set(key, { until: now + KEEP_MS, answer });
    // A failure is not kept.
    answer.catch(() => kept.delete(key));
    return answer;
  };
}

async function drawMap(db: Db, query: MapQuery, now: Date): Promise<PublicMap> {
  const [found, counts] = await Promise.all([findMapPoints(db, query), countByArea(db, query)]);
  const areas = await areaRefs(
    db,
    counts.flatMap(({ areaCode }) => areaCode ?? []),
  );
  return {
    points: found.slice(0, MAP_POINT_LIMIT),
    areas: counts.flatMap(({ areaCode, ...figures }) => {
      const area = areaCode ? areas.get(areaCode) : undefined;
      return area ? [{ area, ...figures }] : [];
    }),
    total: counts.reduce((sum, { received }) => sum + received, 0),
    isCut: found.length > MAP_POINT_LIMIT,
    updatedAt: now.toISOString(),
  };
}
