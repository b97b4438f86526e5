import { parseComplaintNumber } from "@paknam/thai";
import { notFound } from "../complaints.errors.ts";

/**
 * A complaint's number as an address or a person gives it, in small letters or without its hyphen.
 * @throws AppError complaint.not_found when no complaint can have it
 */
export function readNumber(text: string): string {
  const parsed = parseComplaintNumber(text);
  if (!parsed.ok) throw notFound();
  return parsed.complaintNumber;
}
