import type { Area, PlaceAnswer, Point } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../platform/db/db.ts";
import { areaRefs } from "./areas.queries.ts";
import { ELSEWHERE, nearestNeighbour, outside, pointSql } from "./neighbours.queries.ts";

/**
 * How near an edge a pin is a question. Phones err by 5 to 50 m in towns and people set pins by hand: of 2,216 public complaints of
 * Bangkok next to the border the pins of 5 lay in this province, the deepest by 54 m; 30 of 156 complaints that name a
 * sub-district of ours had pins up to 3.7 km outside.
 */
const INSIDE_EDGE_M = 150;
const INNER_EDGE_M = 50;
const OUTSIDE_EDGE_M = 4_000;
/** Sub-districts offered at the border question; others can be typed. */
const CHOICES = 3;
/**
 * Without boundaries: the runner-up of the other side is twice as far, or the person is asked. Measured against the official
 * polygons: 18 % of inside points are asked and 2 of the 2,216 are taken unasked; at 1.5 it is 10 % and 10.
 */
const CLEAR_LEAD = 2;
/** Villages and known places count as small areas of their own: 82 % of inside points right instead of 77 %. */
const NAMED_RADIUS_KM = 1.2;

type Near = { code: string; distance: number; toEdge: number };

/**
 * Which sub-district a point lies in: `inside`, a `border` question, or `outside` with who serves there.
 * Uses the imported boundaries; without them the nearest representative point weighted by each area's size.
 */
export async function locatePoint(db: Db, point: Point): Promise<PlaceAnswer> {
  if (await hasBoundaries(db)) return locateByBoundary(db, point);
  return locateByNearest(db, point);
}

/** Whether boundaries have been imported. */
export async function hasBoundaries(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    has: boolean;
  }>`select exists (select from places.boundary where length(area_code) = 6) as has`.execute(db);
  return rows[0]?.has ?? false;
}

async function locateByBoundary(db: Db, point: Point): Promise<PlaceAnswer> {
  const here = pointSql(point);
  const { rows } = await sql<Near>`
    select area_code as code, st_distance(shape::geography, ${here}::geography) as distance, 0 as to_edge
    from places.boundary where length(area_code) = 6 and st_dwithin(shape, ${here}, 0.05) order by distance limit ${CHOICES}`.execute(
    db,
  );
  const [first, second] = rows;
  if (!first || first.distance > OUTSIDE_EDGE_M)
    return outside(db, (await nearestNeighbour(db, point))?.code ?? ELSEWHERE, point);
  const neighbour = await nearestNeighbour(db, point);
  if (first.distance > 0) return borderQuestion(db, point, rows, neighbour);
  if (neighbour && (await distanceToOutside(db, point)) < INSIDE_EDGE_M)
    return borderQuestion(
      db,
      point,
      rows.filter((row) => row.distance < OUTSIDE_EDGE_M),
      neighbour,
    );
  if (second && second.distance < INNER_EDGE_M)
    return borderQuestion(
      db,
      point,
      rows.filter((row) => row.distance < INNER_EDGE_M),
      null,
    );
  return inside(db, first.code, point, "boundary");
}

/** Metres from a point inside to the province's outline, as far as 1 km. */
async function distanceToOutside(db: Db, point: Point): Promise<number> {
  const here = pointSql(point);
  const { rows } = await sql<{ metres: number | null }>`
    select st_distance(st_clipbybox2d(st_boundary(shape), st_expand(${here}, 0.01)::box2d)::geography, ${here}::geography) as metres
    from places.boundary where length(area_code) = 2`.execute(db);
  return rows[0]?.metres ?? Number.POSITIVE_INFINITY;
}

async function locateByNearest(db: Db, point: Point): Promise<PlaceAnswer> {
  const here = pointSql(point);
  const { rows } = await sql<{ code: string; score: number; side: "area" | "named" | "outside" }>`
    select code, st_distancesphere(point, ${here}) / 1000 / radius_km as score, side from (
      select code, point, radius_km, 'area' as side from places.area where level = 'sub-district'
      union all select distinct area_codes[1], point, ${NAMED_RADIUS_KM}::real, 'named' from places.term
        where point is not null and cardinality(area_codes) = 1
      union all select code, point, radius_km, 'outside' from places.neighbour_point
    ) known order by score`.execute(db);
  // Named places say which sub-district; only the areas' own points weigh against the outside (they are as dense there).
  const area = rows.find((row) => row.side === "area");
  const theirs = rows.find((row) => row.side === "outside");
  const ours = [...new Set(rows.filter((row) => row.side !== "outside").map((row) => row.code))].map((code) => ({
    code,
  }));
  const [best] = ours;
  // Twice the radius of the nearest area: farther away no guess is worth offering.
  const isFar = !area || area.score > 2 || (theirs !== undefined && theirs.score * CLEAR_LEAD < area.score);
  if (!best || isFar) return outside(db, (await nearestNeighbour(db, point))?.code ?? ELSEWHERE, point);
  if (theirs && theirs.score < area.score * CLEAR_LEAD)
    return borderQuestion(db, point, ours.slice(0, CHOICES), await nearestNeighbour(db, point));
  return inside(db, best.code, point, "nearest");
}

async function inside(db: Db, code: string, point: Point, source: "boundary" | "nearest"): Promise<PlaceAnswer> {
  const area = (await areaRefs(db, [code])).get(code);
  if (!area) throw new Error(`boundary of an unknown area ${code}`);
  return { kind: "inside", area, source, point, label: null };
}

async function borderQuestion(
  db: Db,
  point: Point,
  near: readonly { code: string }[],
  neighbour: { code: string; placeTh: string; placeEn: string } | null,
): Promise<PlaceAnswer> {
  const areas = await areaRefs(
    db,
    near.map((row) => row.code),
  );
  const ours = near
    .flatMap((row) => areas.get(row.code) ?? [])
    .map((area: Area) => ({ area, neighbour: null, label: area.name }));
  const theirs = neighbour
    ? [{ area: null, neighbour: neighbour.code, label: { th: neighbour.placeTh, en: neighbour.placeEn } }]
    : [];
  return { kind: "border", point, choices: [...ours, ...theirs] };
}
