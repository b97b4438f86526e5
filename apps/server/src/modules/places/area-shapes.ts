import type { AreaShapes } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../platform/db/db.ts";
import { hasBoundaries } from "./locate-point.ts";

/** About 20 m: invisible on a province's map, a tenth of the bytes. */
const TOLERANCE_DEGREES = 0.0002;

/**
 * The sub-districts as shapes for maps. Without boundaries: the cell of points that are nearest to each representative point,
 * at most 1.6 times its radius wide, and `approximate`.
 */
export async function areaShapes(db: Db): Promise<AreaShapes> {
  const imported = await hasBoundaries(db);
  const { rows } = imported ? await boundaryShapes(db) : await approximateShapes(db);
  return {
    approximate: !imported,
    attribution: imported ? (rows[0]?.source ?? null) : null,
    collection: {
      type: "FeatureCollection",
      features: rows.map((row) => ({
        type: "Feature" as const,
        id: row.code,
        properties: { code: row.code, th: row.nameTh, en: row.nameEn },
        geometry: JSON.parse(row.geometry),
      })),
    },
  };
}

type ShapeRow = { code: string; nameTh: string; nameEn: string; source: string | null; geometry: string };

const boundaryShapes = (db: Db) =>
  sql<ShapeRow>`
    select a.code, a.name_th, a.name_en, b.source,
      st_asgeojson(st_simplifypreservetopology(b.shape, ${TOLERANCE_DEGREES}), 5) as geometry
    from places.boundary b join places.area a on a.code = b.area_code where a.level = 'sub-district' order by a.code`.execute(
    db,
  );

const approximateShapes = (db: Db) =>
  sql<ShapeRow>`
    with known as (
      select code, point from places.area where level = 'sub-district'
      union all select code, point from places.neighbour_point
    ), cells as (select (st_dump(st_voronoipolygons(st_collect(point)))).geom as cell from known)
    select a.code, a.name_th, a.name_en, null::text as source,
      st_asgeojson(st_intersection(c.cell, st_buffer(a.point::geography, a.radius_km * 1600)::geometry), 5) as geometry
    from places.area a join cells c on st_contains(c.cell, a.point) where a.level = 'sub-district' order by a.code`.execute(
    db,
  );
