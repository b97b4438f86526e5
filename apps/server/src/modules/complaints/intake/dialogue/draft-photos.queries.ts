import type { Db } from "../../../../platform/db/db.ts";
import { complaintsTables } from "../../complaints.tables.ts";

type Photos = Readonly<{ memberId: string; photoIds: readonly string[] }>;

/** Takes photos out of a draft that came to nothing, or that the person took back: hidden now, erased after 30 days. */
export async function withdrawPhotos(tx: Db, { memberId, photoIds, now }: Photos & { now: Date }): Promise<void> {
  if (photoIds.length === 0) return;
  await complaintsTables(tx)
    .updateTable("complaints.photo")
    .set({ unsentAt: now })
    .where("id", "in", [...photoIds])
    .where("memberId", "=", memberId)
    .where("complaintId", "is", null)
    .where("unsentAt", "is", null)
    .execute();
}

/** Those of the photos that can still be sent with something, in the order given. */
export async function loosePhotos(tx: Db, { memberId, photoIds }: Photos): Promise<string[]> {
  if (photoIds.length === 0) return [];
  const rows = await complaintsTables(tx)
    .selectFrom("complaints.photo")
    .select("id")
    .where("id", "in", [...photoIds])
    .where("memberId", "=", memberId)
    .where("complaintId", "is", null)
    .where("unsentAt", "is", null)
    .where("erasedAt", "is", null)
    .execute();
  const loose = new Set(rows.map(({ id }) => id));
  return photoIds.filter((id) => loose.has(id));
}

/** Number and submission key of what this member filed by chat last, if it was after `since`. */
export async function lastFiledInChat(
  tx: Db,
  { memberId, since }: { memberId: string; since: Date },
): Promise<{ number: string; submissionKey: string } | null> {
  const row = await complaintsTables(tx)
    .selectFrom("complaints.complaint")
    .select(["number", "submissionKey"])
    .where("memberId", "=", memberId)
    .where("channel", "=", "chat")
    .where("submittedAt", ">=", since)
    .orderBy("submittedAt", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row?.submissionKey.startsWith(`${memberId}:`)) return null;
  return { number: row.number, submissionKey: row.submissionKey.slice(memberId.length + 1) };
}
