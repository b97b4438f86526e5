import { sql } from "kysely";
import { z } from "zod";
import { type Db, inTransaction } from "../../platform/db/db.ts";
import { AppError } from "../../platform/errors.ts";

/** GeoJSON as agencies publish it: the code of an area under one of these names. */
const CODE_NAMES = ["code", "ADM3_PCODE", "ADM2_PCODE", "TAMBON_IDN", "AMPHOE_IDN"] as const;

const Collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z
    .array(
      z.object({
        properties: z.record(z.string(), z.unknown()),
        geometry: z.object({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.unknown()) }),
      }),
    )
    .min(1),
});

/** What an import would do, or has done. */
export type BoundaryReport = Readonly<{
  added: readonly string[];
  changed: readonly string[];
  unchanged: readonly string[];
  /** Areas of the province that the file lacks. */
  missing: readonly string[];
  /** Pairs that overlap by more than 1,000 square metres. */
  overlaps: readonly { one: string; other: string; squareMetres: number }[];
  /** Areas whose representative point lies outside their new shape. */
  strayPoints: readonly string[];
  squareKilometres: number;
  isDone: boolean;
}>;

/**
 * Takes in boundaries from GeoJSON (WGS84): checks codes, validity and overlaps, says what changes, and writes when `apply`.
 * @throws AppError boundaries.unreadable · boundaries.unknown_code · boundaries.invalid_shape · boundaries.overlap
 */
export async function importBoundaries(
  db: Db,
  given: { geojson: unknown; source: string; apply: boolean },
): Promise<BoundaryReport> {
  const parsed = Collection.safeParse(given.geojson);
  if (!parsed.success)
    throw new AppError("boundaries.unreadable", { status: 422, detail: { faults: z.prettifyError(parsed.error) } });
  return inTransaction(db, async (tx) => {
    await sql`create temporary table incoming (code text primary key, shape geometry(MultiPolygon, 4326)) on commit drop`.execute(
      tx,
    );
    for (const feature of parsed.data.features) await stage(tx, feature);
    const report = await compare(tx);
    if (report.overlaps.length > 0)
      throw new AppError("boundaries.overlap", { status: 422, detail: { overlaps: report.overlaps } });
    if (given.apply) await write(tx, given.source);
    return { ...report, isDone: given.apply };
  });
}

async function stage(tx: Db, feature: z.output<typeof Collection>["features"][number]): Promise<void> {
  const named = CODE_NAMES.map((name) => feature.properties[name]).find(
    (value) => value !== undefined && value !== null,
  );
  const code = String(named ?? "").replace(/^TH/i, "");
  const { rows: known } = await sql`select from places.area where code = ${code}`.execute(tx);
  if (known.length === 0)
    throw new AppError("boundaries.unknown_code", { status: 422, detail: { code: String(named ?? "") } });
  const { rows } = await sql<{ reason: string | null }>`
    select case when st_isvalid(g) then null else st_isvalidreason(g) end as reason
    from (select st_geomfromgeojson(${JSON.stringify(feature.geometry)}) as g) given`.execute(tx);
  const reason = rows[0]?.reason;
  if (reason) throw new AppError("boundaries.invalid_shape", { status: 422, detail: { code, reason } });
  await sql`insert into incoming values (${code}, st_multi(st_setsrid(st_geomfromgeojson(${JSON.stringify(feature.geometry)}), 4326)))
    on conflict (code) do update set shape = st_multi(st_union(incoming.shape, excluded.shape))`.execute(tx);
}

async function compare(tx: Db): Promise<Omit<BoundaryReport, "isDone">> {
  const codes = async (query: ReturnType<typeof sql<{ code: string }>>) =>
    (await query.execute(tx)).rows.map((row) => row.code);
  const overlaps = await sql<{ one: string; other: string; squareMetres: number }>`
    select a.code as one, b.code as other, round(st_area(st_intersection(a.shape, b.shape)::geography)) as square_metres
    from incoming a join incoming b on a.code < b.code and length(a.code) = length(b.code) and st_intersects(a.shape, b.shape)
    where st_area(st_intersection(a.shape, b.shape)::geography) > 1000`.execute(tx);
  const size = await sql<{
    km: number;
  }>`select coalesce(sum(st_area(shape::geography)), 0) / 1e6 as km from incoming`.execute(tx);
  return {
    added: await codes(
      sql`select code from incoming where code not in (select area_code from places.boundary) order by code`,
    ),
    changed: await codes(
      sql`select i.code from incoming i join places.boundary b on b.area_code = i.code where not st_equals(i.shape, b.shape) order by 1`,
    ),
    unchanged: await codes(
      sql`select i.code from incoming i join places.boundary b on b.area_code = i.code where st_equals(i.shape, b.shape) order by 1`,
    ),
    missing: await codes(sql`
      select code from places.area where level = (select case max(length(code)) when 6 then 'sub-district' when 4 then 'district' else 'province' end from incoming)
        and code not in (select code from incoming) order by code`),
    overlaps: overlaps.rows,
    strayPoints: await codes(
      sql`select i.code from incoming i join places.area a using (code) where not st_contains(i.shape, a.point) order by 1`,
    ),
    squareKilometres: size.rows[0]?.km ?? 0,
  };
}

async function write(tx: Db, source: string): Promise<void> {
  await sql`insert into places.boundary (area_code, shape, source) select code, shape, ${source} from incoming
    on conflict (area_code) do update set shape = excluded.shape, source = excluded.source, imported_at = now()`.execute(
    tx,
  );
  // The province's outline, for the question how near the border a point is.
  await sql`insert into places.boundary (area_code, shape, source)
    select left(min(area_code), 2), st_multi(st_union(st_snaptogrid(shape, 0.000001))), ${source} from places.boundary where length(area_code) = 6
    having count(*) > 0
    on conflict (area_code) do update set shape = excluded.shape, source = excluded.source, imported_at = now()`.execute(
    tx,
  );
}
