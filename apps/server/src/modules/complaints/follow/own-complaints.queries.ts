import type { Db } from "../../../platform/db/db.ts";
import { type Complaint, citizenActsIn } from "../complaint.ts";
import { findByNumber, listOfMember } from "../complaints.queries.ts";
import { complaintsTables } from "../complaints.tables.ts";

/** One's own complaint by number; undefined for another's as for nobody's. */
export async function findOwn(db: Db, memberId: string, number: string): Promise<Complaint | undefined> {
  const complaint = await findByNumber(db, number);
  return complaint?.memberId === memberId ? complaint : undefined;
}

/** Those that wait for this member's answer, newest question first. */
export async function listWaiting(db: Db, memberId: string): Promise<Complaint[]> {
  const own = await listOfMember(db, memberId);
  return own
    .filter(({ state }) => state === "waiting-citizen")
    .sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
}

/** Those that this member may still rate, latest end first. */
export async function listToRate(db: Db, memberId: string, now: Date): Promise<Complaint[]> {
  const own = await listOfMember(db, memberId);
  return own
    .filter((complaint) => citizenActsIn(complaint, now).includes("rate"))
    .sort((one, other) => (other.endedAt?.getTime() ?? 0) - (one.endedAt?.getTime() ?? 0));
}

/** What the office asked last, or null. */
export async function lastQuestion(db: Db, complaintId: string): Promise<string | null> {
  const step = await complaintsTables(db)
    .selectFrom("complaints.step")
    .select("words")
    .where("complaintId", "=", complaintId)
    .where("kind", "=", "asked")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return step?.words ?? null;
}

/** Adds words to points already given; once, and only by the one who gave them. */
export async function commentRating(
  tx: Db,
  { memberId, number, comment, now }: { memberId: string; number: string; comment: string; now: Date },
): Promise<void> {
  await complaintsTables(tx)
    .updateTable("complaints.complaint")
    .set({ ratingComment: comment, updatedAt: now })
    .where("number", "=", number)
    .where("memberId", "=", memberId)
    .where("rating", "is not", null)
    .where("ratingComment", "is", null)
    .execute();
}
