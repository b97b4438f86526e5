import type { PlaceAnswer, Point } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import type { Db } from "../../platform/db/db.ts";
import { placesTables } from "./places.tables.ts";

type Outside = Extract<PlaceAnswer, { kind: "outside" }>;

/** Beyond this from any known point next door (the sea, another part of the country) the general answer serves better. */
const NEXT_DOOR_KM = 15;
/** Row for everywhere that is not next door. */
export const ELSEWHERE = "00";

/** A point as the database wants it. */
export const pointSql = (point: Point): RawBuilder<string> =>
  sql`st_setsrid(st_point(${point.lng}, ${point.lat}), 4326)`;

/** Which neighbour a point most likely lies in, by its nearest known point. */
export async function nearestNeighbour(
  db: Db,
  point: Point,
): Promise<{ code: string; placeTh: string; placeEn: string } | null> {
  const here = pointSql(point);
  const { rows } = await sql<{ code: string; placeTh: string; placeEn: string }>`
    select province_code as code, name_th as place_th, name_en as place_en from places.neighbour_point
    where st_distancesphere(point, ${here}) < ${NEXT_DOOR_KM * 1000}
    order by st_distancesphere(point, ${here}) / radius_km limit 1`.execute(db);
  return rows[0] ?? null;
}

/** The answer "outside", with who serves that place and how to reach them. */
export async function outside(db: Db, neighbourCode: string, point: Point | null): Promise<Outside> {
  const row = await placesTables(db)
    .selectFrom("places.neighbour")
    .selectAll()
    .where("provinceCode", "in", [neighbourCode, ELSEWHERE])
    .orderBy("provinceCode", "desc")
    .executeTakeFirst();
  return {
    kind: "outside",
    point,
    neighbour: row
      ? {
          provinceCode: row.provinceCode,
          name: { th: row.nameTh, en: row.nameEn },
          servedBy: { th: row.servedByTh, en: row.servedByEn },
          reach: { th: row.reachTh, en: row.reachEn },
          phone: row.phone,
        }
      : null,
  };
}
