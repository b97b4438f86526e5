import { parseComplaintNumber } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import { isSameText } from "../../../platform/random.ts";
import type { Complaint } from "../complaint.ts";
import { notFound } from "../complaints.errors.ts";
import { findByNumber } from "../complaints.queries.ts";
import { complaintsTables } from "../complaints.tables.ts";
import type { ComplaintsContext } from "../context.ts";
import { hashAccessCode, hashTypedCode } from "../intake/access-code.ts";

/**
 * The complaint of a number and its access code, as people type them. A wrong number, a wrong code and a number of nobody take the
 * same way to the same answer.
 * @throws AppError complaint.not_found
 */
export async function trackComplaint(
  db: Db,
  context: ComplaintsContext,
  typed: { number: string; code: string },
): Promise<Complaint> {
  const parsed = parseComplaintNumber(typed.number);
  const number = parsed.ok ? parsed.complaintNumber : "";
  const kept = await complaintsTables(db)
    .selectFrom("complaints.complaint")
    .select("accessCodeHash")
    .where("number", "=", number)
    .executeTakeFirst();
  const isRight = isSameText(
    hashTypedCode(typed.code, context.pepper),
    kept?.accessCodeHash ?? hashAccessCode("nobody's", context.pepper),
  );
  const complaint = isRight && kept ? await findByNumber(db, number) : undefined;
  if (!complaint) throw notFound();
  return complaint;
}
