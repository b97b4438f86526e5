import type { Db } from "../../../platform/db/db.ts";
import { complaintsTables } from "../complaints.tables.ts";

/** How many complaints somebody filed. */
export async function countOfMember(db: Db, memberId: string): Promise<number> {
  const { count } = await complaintsTables(db)
    .selectFrom("complaints.complaint")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("memberId", "=", memberId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All photos of a complaint that are kept, with the step they came with. */
export const keptPhotos = (db: Db, complaintId: string) =>
  complaintsTables(db)
    .selectFrom("complaints.photo")
    .select(["fileId", "stepId"])
    .where("complaintId", "=", complaintId)
    .where("unsentAt", "is", null)
    .where("erasedAt", "is", null)
    .orderBy("id")
    .execute();

/** Somebody's photos that belong to no complaint. */
export const loosePhotosOf = (db: Db, memberId: string) =>
  complaintsTables(db)
    .selectFrom("complaints.photo")
    .select(["id", "fileId", "addedAt"])
    .where("memberId", "=", memberId)
    .where("complaintId", "is", null)
    .where("erasedAt", "is", null)
    .orderBy("id")
    .execute();
