import { sql } from "kysely";
import type { Db } from "../db/db.ts";

export type EnqueueOptions = Readonly<{
  /** Not before this time. */
  runAt?: Date;
  /** A second job with the same key replaces the first while it waits. */
  key?: string;
  maxAttempts?: number;
}>;

/**
 * Writes a job in the caller's transaction: it exists exactly when what caused it does.
 * @param payload ids only; the handler reads the state anew
 */
export async function enqueue(
  db: Db,
  name: string,
  payload: Record<string, unknown>,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json, run_at := ${options.runAt ?? null},
    job_key := ${options.key ?? null}, max_attempts := ${options.maxAttempts ?? 25})`.execute(db);
}
