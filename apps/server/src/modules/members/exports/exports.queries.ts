import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

export type ExportState = "waiting" | "approved" | "refused" | "taken" | "lapsed";
export type ExportField = "name" | "phone" | "area" | "birthYear";

const exportRows = (db: Db) =>
  membersTables(db)
    .selectFrom("members.export as export")
    .innerJoin("members.memberGroup as group", "group.id", "export.groupId")
    .select(["export.id", "export.groupId", "export.groupVersion", "export.organisationId", "export.askedBy"])
    .select(["export.reason", "export.askedAt", "export.decidedBy", "export.expiresAt"])
    .select(["group.nameTh", "group.nameEn"])
    // Written by this room; the table's check allows no other states.
    .select([sql<ExportState>`"export".state`.as("state"), sql<ExportField[]>`"export".fields`.as("fields")]);

/** An export somebody asked for. */
export type Export = Awaited<ReturnType<ReturnType<typeof exportRows>["execute"]>>[number];

/** One export, locked until the transaction ends, or null. */
export const lockExport = async (tx: Db, id: string): Promise<Export | null> =>
  (await exportRows(tx).where("export.id", "=", id).forUpdate("export").executeTakeFirst()) ?? null;

/** One export, or null. */
export const exportById = async (db: Db, id: string): Promise<Export | null> =>
  (await exportRows(db).where("export.id", "=", id).executeTakeFirst()) ?? null;

/** The exports of an organisation, or of all; the newest first. */
export const exportsOf = (db: Db, organisationId: string | null): Promise<Export[]> =>
  exportRows(db)
    .$if(organisationId !== null, (query) => query.where("export.organisationId", "=", organisationId ?? ""))
    .orderBy("export.askedAt", "desc")
    .limit(200)
    .execute();

/** Moves an export on. */
export async function changeExport(
  tx: Db,
  id: string,
  change: Partial<{
    state: ExportState;
    decidedBy: string;
    decidedWords: string | null;
    decidedAt: Date;
    expiresAt: Date;
  }>,
): Promise<void> {
  await membersTables(tx).updateTable("members.export").set(change).where("id", "=", id).execute();
}

/** What nobody decided or took in time is over. */
export async function lapseExports(db: Db, now: Date): Promise<void> {
  await membersTables(db)
    .updateTable("members.export")
    .set({ state: "lapsed" })
    .where("state", "in", ["waiting", "approved"])
    .where("expiresAt", "<=", now)
    .execute();
}
