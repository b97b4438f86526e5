import type { Area } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../platform/db/db.ts";
import { placesTables } from "./places.tables.ts";

const areaRows = (db: Db) =>
  placesTables(db)
    .selectFrom("places.area as area")
    .leftJoin("places.area as parent", (join) =>
      join.onRef("parent.code", "=", "area.parentCode").on("parent.level", "=", "district"),
    )
    .select([
      "area.code",
      "area.level",
      "area.nameTh",
      "area.nameEn",
      "parent.nameTh as districtTh",
      "parent.nameEn as districtEn",
    ]);

type AreaRow = Awaited<ReturnType<ReturnType<typeof areaRows>["execute"]>>[number];

const present = (row: AreaRow): Area => ({
  code: row.code,
  name: { th: row.nameTh, en: row.nameEn },
  district: row.districtTh !== null && row.districtEn !== null ? { th: row.districtTh, en: row.districtEn } : null,
});

/** Areas by code; codes that do not exist are left out. */
export async function areaRefs(db: Db, codes: readonly string[]): Promise<Map<string, Area>> {
  if (codes.length === 0) return new Map();
  const rows = await areaRows(db)
    .where("area.code", "in", [...new Set(codes)])
    .execute();
  return new Map(rows.map((row) => [row.code, present(row)]));
}

/** All districts, or all sub-districts, in the order of their codes. */
export async function areasOfLevel(db: Db, level: "district" | "sub-district"): Promise<Area[]> {
  return (await areaRows(db).where("area.level", "=", level).orderBy("area.code").execute()).map(present);
}

/** Representative points by code; codes that do not exist are left out. */
export async function areaPoints(db: Db, codes: readonly string[]): Promise<Map<string, { lat: number; lng: number }>> {
  if (codes.length === 0) return new Map();
  const rows = await placesTables(db)
    .selectFrom("places.area")
    .select(["code", sql<number>`st_y(point)`.as("lat"), sql<number>`st_x(point)`.as("lng")])
    .where("code", "in", [...new Set(codes)])
    .execute();
  return new Map(rows.map(({ code, lat, lng }) => [code, { lat, lng }]));
}

/** Whether a code is an area of this province. */
export async function isArea(db: Db, code: string): Promise<boolean> {
  const row = await placesTables(db)
    .selectFrom("places.area")
    .select("code")
    .where("code", "=", code)
    .executeTakeFirst();
  return row !== undefined;
}
