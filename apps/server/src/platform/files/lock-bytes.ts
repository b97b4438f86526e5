import { sql } from "kysely";
import type { Db } from "../db/db.ts";

/**
 * Holds the bytes of this SHA-256 until the transaction ends: whoever writes or erases them waits, so that bytes never go while a new
 * row comes to stand on them.
 */
export async function lockBytes(tx: Db, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`file ${sha256}`}, 0))`.execute(tx);
}
