import type { LiveEvent } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../db/db.ts";

export const LIVE_CHANNEL = "paknam_live";

/**
 * Tells open pages that something changed, when the caller's transaction commits.
 * @param topics who may know: "officers", "organisation:<id>", "centre", "member:<id>"
 */
export async function notifyLive(db: Db, event: LiveEvent, topics: readonly string[]): Promise<void> {
  await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ event, topics })})`.execute(db);
}
