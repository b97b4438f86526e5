import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type BoundaryReport, importBoundaries } from "../../apps/server/src/modules/places/index.ts";
import { openDb } from "../../apps/server/src/platform/db/db.ts";
import { AppError } from "../../apps/server/src/platform/errors.ts";
import { openRunningDatabase } from "./open-running-database.ts";

// npm run places:import -- FILE|URL [--source WORDS] [--apply]: shows what GeoJSON boundaries would change; --apply does it.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { source: { type: "string" }, apply: { type: "boolean", default: false } },
});

async function readGeojson(from: string): Promise<unknown> {
  if (!/^https?:/.test(from)) return JSON.parse(await readFile(from, "utf8"));
  const answer = await fetch(from, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${from} answered ${answer.status}`);
  return answer.json();
}

function show(report: BoundaryReport): void {
  const line = (title: string, codes: readonly string[]) =>
    console.log(
      `  ${title.padEnd(34)} ${codes.length}${codes.length > 0 ? `  ${codes.slice(0, 6).join(" ")}${codes.length > 6 ? " …" : ""}` : ""}`,
    );
  line("ใหม่ · new", report.added);
  line("เปลี่ยน · changed", report.changed);
  line("เหมือนเดิม · unchanged", report.unchanged);
  line("ไม่มีในไฟล์ · missing in the file", report.missing);
  line("จุดตัวแทนอยู่นอกเขต · stray points", report.strayPoints);
  console.log(`  ${"พื้นที่รวม · area".padEnd(34)} ${report.squareKilometres.toFixed(1)} km²`);
}

async function main(): Promise<void> {
  const [from] = positionals;
  if (!from) throw new Error("Which file? npm run places:import -- FILE|URL [--source WORDS] [--apply]");
  const geojson = await readGeojson(from);
  const database = await openRunningDatabase(process.env);
  const { db } = openDb({ url: database.url, max: 2 });
  try {
    const report = await importBoundaries(db, { geojson, source: values.source ?? from, apply: values.apply });
    console.log(
      report.isDone
        ? "นำเข้าแล้ว · Imported:"
        : "จะเปลี่ยนดังนี้ (ยังไม่ได้ทำ เพิ่ม --apply เพื่อทำ) · This would change (add --apply to do it):",
    );
    show(report);
  } finally {
    await db.destroy();
    await database.close();
  }
}

main().catch((error: unknown) => {
  const words =
    error instanceof AppError
      ? `${error.code} ${JSON.stringify(error.detail, null, 2)}`
      : error instanceof Error
        ? error.message
        : String(error);
  console.error(words);
  process.exitCode = 1;
});
