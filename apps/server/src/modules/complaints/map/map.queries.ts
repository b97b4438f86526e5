import type { MapPoint } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";

export type MapQuery = Readonly<{
  category: readonly string[];
  state: readonly string[];
  area?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}>;

/** More than this a phone cannot draw; the newest are kept. */
export const MAP_POINT_LIMIT = 20_000;

/** Public are: not of a sensitive category, not withdrawn, not declined. Days are Bangkok's. */
function publicOnes(query: MapQuery): RawBuilder<unknown> {
  const conditions = [sql`not is_sensitive and state not in ('withdrawn', 'rejected')`];
  if (query.category.length > 0) conditions.push(sql`category = any(${[...query.category]}::text[])`);
  if (query.state.length > 0) conditions.push(sql`state = any(${[...query.state]}::text[])`);
  if (query.area) conditions.push(sql`area_code like ${`${query.area}%`}`);
  if (query.since) conditions.push(sql`submitted_at >= ${query.since}::date::timestamp at time zone 'Asia/Bangkok'`);
  if (query.until)
    conditions.push(sql`submitted_at < (${query.until}::date + 1)::timestamp at time zone 'Asia/Bangkok'`);
  return sql.join(conditions, sql` and `);
}

/** Points snapped to a grid of 100 m (UTM zone 47N covers the province in metres), those of one place, kind and state as one. */
export async function findMapPoints(db: Db, query: MapQuery): Promise<MapPoint[]> {
  const { rows } = await sql<{
    lat: number;
    lng: number;
    category: string;
    state: MapPoint["state"];
    areaCode: string;
    count: number;
    latest: string;
  }>`
    with snapped as (
      select st_snaptogrid(st_transform(point, 32647), 100) as cell, category, state, left(area_code, 6) as area_code,
        (submitted_at at time zone 'Asia/Bangkok')::date as day
      from complaints.complaint where point is not null and area_code is not null and ${publicOnes(query)}
    ), cells as (
      select st_x(cell) as x, st_y(cell) as y, category, state, area_code, count(*)::int as count, max(day) as latest
      from snapped group by 1, 2, 3, 4, 5 order by latest desc, x, y limit ${MAP_POINT_LIMIT + 1}
    )
    select round(st_y(place)::numeric, 6)::float8 as lat, round(st_x(place)::numeric, 6)::float8 as lng,
      category, state, area_code, count, latest::text
    from cells, lateral st_transform(st_setsrid(st_makepoint(x, y), 32647), 4326) as place
    order by latest desc, x, y`.execute(db);
  return rows.map(({ lat, lng, ...rest }) => ({ point: { lat, lng }, ...rest }));
}

/** The same complaints by sub-district, those without a point among them. */
export async function countByArea(
  db: Db,
  query: MapQuery,
): Promise<{ areaCode: string | null; received: number; open: number; resolved: number }[]> {
  const { rows } = await sql<{ areaCode: string | null; received: number; open: number; resolved: number }>`
    select left(area_code, 6) as area_code, count(*)::int as received,
      count(*) filter (where state in ('submitted', 'accepted', 'in-progress', 'waiting-citizen'))::int as open,
      count(*) filter (where state in ('resolved', 'closed'))::int as resolved
    from complaints.complaint where ${publicOnes(query)} group by 1 order by received desc, 1`.execute(db);
  return rows;
}
