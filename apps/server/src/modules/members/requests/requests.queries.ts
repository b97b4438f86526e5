import type { OwnRequest } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

export type RequestKind = OwnRequest["kind"];

/** What a person must decide and still may, the nearest deadline first. */
export async function openRequestsOf(
  db: Db,
  { memberId, now }: { memberId: string; now: Date },
): Promise<OwnRequest[]> {
  const rows = await membersTables(db)
    .selectFrom("members.request")
    .select(["id", "subjectId as subject", "madeAt", "dueAt"])
    .select(sql<RequestKind>`kind`.as("kind"))
    .where("memberId", "=", memberId)
    .where("state", "=", "open")
    .where("dueAt", ">", now)
    .orderBy("dueAt")
    .execute();
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), dueAt: row.dueAt.toISOString() }));
}

/** A request that is open, locked until the transaction ends; null when it was decided or is over. */
export async function lockRequest(
  tx: Db,
  { id, memberId, now }: { id: string; memberId: string; now: Date },
): Promise<Readonly<{ id: string; kind: RequestKind; subjectId: string }> | null> {
  const row = await membersTables(tx)
    .selectFrom("members.request")
    .select(["id", "subjectId"])
    .select(sql<RequestKind>`kind`.as("kind"))
    .where("id", "=", id)
    .where("memberId", "=", memberId)
    .where("state", "=", "open")
    .where("dueAt", ">", now)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Ends requests: decided by the person, or settled by something else that happened. */
export async function endRequests(
  tx: Db,
  which: Readonly<{ memberId: string; kind: RequestKind; subjectId: string }>,
  end: Readonly<{ state: "accepted" | "refused" | "lapsed"; now: Date }>,
): Promise<void> {
  await membersTables(tx)
    .updateTable("members.request")
    .set({ state: end.state, decidedAt: end.now })
    .where("memberId", "=", which.memberId)
    .where("kind", "=", which.kind)
    .where("subjectId", "=", which.subjectId)
    .where("state", "=", "open")
    .execute();
}

/** Requests whose time is over become lapsed. */
export async function lapseRequests(db: Db, now: Date): Promise<void> {
  await membersTables(db)
    .updateTable("members.request")
    .set({ state: "lapsed", decidedAt: now })
    .where("state", "=", "open")
    .where("dueAt", "<=", now)
    .execute();
}

/** Forgets what was decided or lapsed a year ago. */
export async function forgetRequests(db: Db, now: Date): Promise<void> {
  await membersTables(db)
    .deleteFrom("members.request")
    .where("state", "<>", "open")
    .where("decidedAt", "<", new Date(now.getTime() - 365 * 86_400_000))
    .execute();
}
