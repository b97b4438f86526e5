import type pg from "pg";

/** A complaint as it stands in the database, with the person who filed it. */
export type Filed = Readonly<{ lineUserId: string; category: string; areaName: string | null; areaSource: string }>;

export async function readFiled(client: pg.Client): Promise<Filed[]> {
  const { rows } = await client.query<Filed>(
    `select member.line_user_id as "lineUserId", complaint.category, area.name_th as "areaName",
       complaint.area_source as "areaSource"
     from complaints.complaint join members.member on member.id = complaint.member_id
     left join places.area on area.code = complaint.area_code`,
  );
  return rows;
}

/** The name of the sub-district whose imported boundary contains each point; null where none does. */
export async function containing(client: pg.Client, points: readonly { lat: number; lng: number }[]) {
  const { rows } = await client.query<{ name: string | null }>(
    `select (select area.name_th from places.boundary join places.area on area.code = boundary.area_code
        where area.level = 'sub-district' and st_covers(boundary.shape, st_setsrid(st_point(lng, lat), 4326)) limit 1) as name
     from unnest($1::float8[], $2::float8[]) with ordinality as point (lat, lng, n) order by n`,
    [points.map(({ lat }) => lat), points.map(({ lng }) => lng)],
  );
  return rows.map(({ name }) => name);
}
