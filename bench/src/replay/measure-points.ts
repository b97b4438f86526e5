import type pg from "pg";
import { locatePoint } from "../../../apps/server/src/modules/places/index.ts";
import type { Db } from "../../../apps/server/src/platform/db/db.ts";
import { containing } from "./filed.queries.ts";
import type { Row } from "./row.ts";

/**
 * Among rows that name a sub-district of ours and whose point lies in the province: how many the point alone gives that name. At a border
 * the question is put aside: what would be offered first is the answer. `plain`: the polygon that contains the point, asked of PostGIS.
 */
export async function measureAreaPoint(db: Db, client: pg.Client, rows: readonly Row[]) {
  const polygons = await containing(client, rows);
  const named = rows.flatMap((row, index) => {
    const polygon = polygons[index];
    return row.tambon_text && polygon ? [{ row, polygon }] : [];
  });
  let right = 0;
  let plain = 0;
  for (const { row, polygon } of named) {
    if ((await areaOf(db, row)) === row.tambon_text) right += 1;
    if (polygon === row.tambon_text) plain += 1;
  }
  return { measured: named.length, right, plain };
}

async function areaOf(db: Db, { lat, lng }: Row): Promise<string | null> {
  const answer = await locatePoint(db, { lat, lng });
  if (answer.kind === "inside") return answer.area.name.th;
  if (answer.kind === "border") return answer.choices.find(({ area }) => area !== null)?.area?.name.th ?? null;
  return null;
}

/** Of rows that belong next door, how many are taken as the province's by their point without a question; how many a polygon would take. */
export async function measureBorder(db: Db, client: pg.Client, rows: readonly Row[]) {
  let taken = 0;
  for (const { lat, lng } of rows) if ((await locatePoint(db, { lat, lng })).kind === "inside") taken += 1;
  const plain = (await containing(client, rows)).filter((name) => name !== null).length;
  return { measured: rows.length, taken, plain };
}
