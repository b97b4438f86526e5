import { readFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { type Db, inTransaction } from "../../platform/db/db.ts";
import { pointSql } from "./neighbours.queries.ts";
import { placesTables } from "./places.tables.ts";
import { type PlacesFiles, parsePlacesFiles } from "./province-file.ts";
import { termsOf } from "./terms.ts";

const FILES = {
  province: "province",
  areas: "areas",
  neighbours: "neighbours",
  villages: "villages",
  knownPlaces: "known-places",
} as const;

/** Reads the geography of a province's folder. @throws Error naming every fault */
export async function readPlacesFiles(provinceDir: string): Promise<PlacesFiles> {
  const entries = Object.entries(FILES).map(async ([key, name]) => [
    key,
    JSON.parse(await readFile(path.join(provinceDir, `${name}.json`), "utf8")),
  ]);
  return parsePlacesFiles(Object.fromEntries(await Promise.all(entries)));
}

/** Writes areas, neighbours and names of places; the same files again change nothing. Imported boundaries stay. */
export async function loadPlaces(db: Db, files: PlacesFiles): Promise<void> {
  await inTransaction(db, async (tx) => {
    await upsertAreas(tx, files);
    await replaceNeighbours(tx, files);
    await replaceTerms(tx, files);
  });
}

const at = ([lng, lat]: readonly [number, number]) => pointSql({ lat, lng });

async function upsertAreas(tx: Db, { province, areas }: PlacesFiles): Promise<void> {
  const rows = [
    {
      code: province.code,
      level: "province",
      parentCode: null,
      name: province.name,
      postalCode: null,
      point: province.centre,
      radiusKm: null,
      borders: [] as string[],
    },
    ...areas.districts.map((row) => ({
      ...row,
      level: "district",
      parentCode: province.code,
      postalCode: null,
      borders: [] as string[],
    })),
    ...areas.subDistricts.map((row) => ({ ...row, level: "sub-district", parentCode: row.district })),
  ];
  for (const row of rows) {
    await placesTables(tx)
      .insertInto("places.area")
      .values({
        code: row.code,
        level: row.level,
        parentCode: row.parentCode,
        nameTh: row.name.th,
        nameEn: row.name.en,
        postalCode: row.postalCode,
        point: at(row.point),
        radiusKm: row.radiusKm,
        borders: row.borders,
      })
      .onConflict((conflict) =>
        conflict.column("code").doUpdateSet((eb) => ({
          nameTh: eb.ref("excluded.nameTh"),
          nameEn: eb.ref("excluded.nameEn"),
          postalCode: eb.ref("excluded.postalCode"),
          point: eb.ref("excluded.point"),
          radiusKm: eb.ref("excluded.radiusKm"),
          borders: eb.ref("excluded.borders"),
        })),
      )
      .execute();
  }
}

async function replaceNeighbours(tx: Db, { province, neighbours }: PlacesFiles): Promise<void> {
  const everywhereElse = { code: "00", name: { th: "นอกจังหวัด", en: "Outside the province" }, ...province.elsewhere };
  await placesTables(tx).deleteFrom("places.term").execute();
  await placesTables(tx).deleteFrom("places.neighbourPoint").execute();
  await placesTables(tx).deleteFrom("places.neighbour").execute();
  await placesTables(tx)
    .insertInto("places.neighbour")
    .values(
      [...province.neighbours, everywhereElse].map((row) => ({
        provinceCode: row.code,
        nameTh: row.name.th,
        nameEn: row.name.en,
        servedByTh: row.servedBy.th,
        servedByEn: row.servedBy.en,
        reachTh: row.reach.th,
        reachEn: row.reach.en,
        phone: row.phone,
      })),
    )
    .execute();
  await placesTables(tx)
    .insertInto("places.neighbourPoint")
    .values(
      neighbours.subDistricts.map((row) => ({
        code: row.code,
        provinceCode: row.province,
        nameTh: `${row.name.th} ${row.district.th}`,
        nameEn: `${row.name.en}, ${row.district.en}`,
        point: at(row.point),
        radiusKm: row.radiusKm,
      })),
    )
    .execute();
}

async function replaceTerms(tx: Db, files: PlacesFiles): Promise<void> {
  const terms = termsOf(files).map((term) => ({ ...term, point: term.point ? at(term.point) : sql<null>`null` }));
  await placesTables(tx).insertInto("places.term").values(terms).execute();
}
