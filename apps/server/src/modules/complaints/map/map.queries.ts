import type { MapPoint } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import { type Db, inTransaction } from "../../../platform/db/db.ts";

/** `since` and `until` are days in Thailand. */
export type MapQuery = Readonly<{
  category: readonly string[];
  state: readonly string[];
  area?: string | undefined;
  since: string;
  until?: string | undefined;
}>;

/** More than this a phone cannot draw; the newest are kept. */
export const MAP_POINT_LIMIT = 20_000;

type AreaFigures = Readonly<{ areaCode: string | null; received: number; open: number; resolved: number }>;

/** Public are: not of a sensitive category, not withdrawn, not declined; the index complaint_map holds these and nothing else. */
function publicOnes(query: MapQuery): RawBuilder<unknown> {
  const conditions = [
    sql`not is_sensitive and state not in ('withdrawn', 'rejected')`,
    sql`submitted_at >= ${query.since}::date::timestamp at time zone 'Asia/Bangkok'`,
  ];
  if (query.category.length > 0) conditions.push(sql`category = any(${[...query.category]}::text[])`);
  if (query.state.length > 0) conditions.push(sql`state = any(${[...query.state]}::text[])`);
  if (query.area) conditions.push(sql`area_code like ${`${query.area}%`}`);
  if (query.until)
    conditions.push(sql`submitted_at < (${query.until}::date + 1)::timestamp at time zone 'Asia/Bangkok'`);
  return sql.join(conditions, sql` and `);
}

/**
 * Points on the grid of 100 m, those of one place, kind and state as one, and the same complaints by sub-district, those without a point
 * among them. One reading of the index gives both: at 300,000 complaints each reading takes a good part of a second.
 */
export const readMap = (db: Db, query: MapQuery): Promise<{ points: MapPoint[]; areas: AreaFigures[] }> =>
  inTransaction(db, async (tx) => {
    // The usual 4 MB would send the groups to the disk in twenty pieces.
    await sql`set local work_mem = '64MB'`.execute(tx);
    const { rows } = await sql<{ points: MapPoint[]; areas: AreaFigures[] }>`
    with cells as materialized (
      select map_x, map_y, category, state, left(area_code, 6) as area_code, count(*)::int as count, max(submitted_at) as latest
      from complaints.complaint where ${publicOnes(query)} group by 1, 2, 3, 4, 5
    ), newest as (
      select * from cells where map_x is not null and area_code is not null
      order by latest desc, map_x, map_y limit ${MAP_POINT_LIMIT + 1}
    ), points as (
      select json_build_object(
        'point', json_build_object('lat', round(st_y(place)::numeric, 6), 'lng', round(st_x(place)::numeric, 6)),
        'category', category, 'state', state, 'areaCode', area_code, 'count', count,
        'latest', (latest at time zone 'Asia/Bangkok')::date) as point, latest, map_x, map_y
      from newest, lateral st_transform(st_setsrid(st_makepoint(map_x, map_y), 32647), 4326) as place
    ), areas as (
      select area_code as "areaCode", sum(count)::int as received,
        coalesce(sum(count) filter (where state in ('submitted', 'accepted', 'in-progress', 'waiting-citizen')), 0)::int as open,
        coalesce(sum(count) filter (where state in ('resolved', 'closed')), 0)::int as resolved
      from cells group by 1
    )
    select (select coalesce(json_agg(point order by latest desc, map_x, map_y), '[]') from points) as points,
      (select coalesce(json_agg(areas order by received desc, "areaCode"), '[]') from areas) as areas`.execute(tx);
    return rows[0] ?? { points: [], areas: [] };
  });
