import { findPostgres, type Postgres } from "./find-postgres.ts";
import { installPostgres } from "./install-postgres.ts";

/** A PostgreSQL server program with PostGIS: the installed one, else installed now where that is allowed. Throws what to do. */
export async function obtainPostgres(say: (line: string) => void): Promise<Postgres> {
  const found = (await findPostgres()).find((postgres) => postgres.hasPostgis);
  if (found !== undefined) return found;
  const installed = await installPostgres(say);
  if (installed !== undefined) return installed;
  throw new Error(whatToInstall());
}

function whatToInstall(): string {
  return [
    "ไม่พบ PostgreSQL (15 ขึ้นไป) ที่มี PostGIS และติดตั้งให้เองไม่ได้",
    "No PostgreSQL (15 or newer) with PostGIS was found, and it could not be installed from here.",
    "",
    "เลือกทำอย่างใดอย่างหนึ่ง แล้วสั่งใหม่  /  Do one of these, then try again:",
    "  Debian, Ubuntu   sudo apt-get install -y --no-install-recommends postgresql postgresql-postgis",
    "  macOS            brew install postgresql@17 postgis",
    "  Docker           docker compose -f deploy/compose.yaml up database",
    "                   export DATABASE_URL=postgres://paknam:paknam@127.0.0.1:5432/paknam",
    "  มีฐานข้อมูลอยู่แล้ว / one of your own:   export DATABASE_URL=postgres://user:password@host:5432/database",
  ].join("\n");
}
