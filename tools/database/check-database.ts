import pg from "pg";

/**
 * Looks whether a database can carry the product: reachable, new enough, PostGIS and pg_trgm on offer, and Thai letters
 * are letters to it. Gives a sentence that says what is wrong, or undefined. Changes nothing.
 */
export async function whatIsWrongWithDatabase(url: string): Promise<string | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return `เชื่อมต่อฐานข้อมูลใน DATABASE_URL ไม่ได้  (cannot connect to DATABASE_URL): ${reason}`;
  }
  try {
    return await findFault(client);
  } finally {
    await client.end();
  }
}

async function findFault(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{
    version: number;
    encoding: string;
    extensions: number;
    thai: boolean;
  }>(`
    select current_setting('server_version_num')::int / 10000 as version,
           current_setting('server_encoding') as encoding,
           (select count(*)::int from pg_available_extensions where name in ('postgis', 'pg_trgm')) as extensions,
           'ก' ~ '[[:alpha:]]' as thai`);
  const found = rows[0];
  if (found === undefined) return "DATABASE_URL: no answer";
  if (found.version < 15)
    return `ต้องใช้ PostgreSQL 15 ขึ้นไป  (PostgreSQL 15 or newer is needed, this is ${found.version})`;
  if (found.extensions < 2) return "เซิร์ฟเวอร์ฐานข้อมูลไม่มี PostGIS  (the server has no PostGIS or pg_trgm to create)";
  // pg_trgm keeps what the database's character table calls a letter: with locale C that is no Thai letter at all.
  if (found.encoding !== "UTF8" || !found.thai) {
    return "ฐานข้อมูลไม่รู้จักอักษรไทย ให้สร้างใหม่ด้วย C.UTF-8  (Thai letters are unknown to this database: create database … encoding 'UTF8' locale 'C.UTF-8' template template0)";
  }
  return undefined;
}
