import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { DataSubject } from "../../../platform/personal.ts";
import { memberById } from "../../members/index.ts";

/**
 * Whose data are asked for.
 * @throws session.missing (401) for somebody who left meanwhile
 */
export async function findSubject(db: Db, memberId: string): Promise<DataSubject> {
  const member = await memberById(db, memberId);
  if (!member) throw new AppError("session.missing", { status: 401 });
  const { lineUserId, language } = member;
  return { memberId, lineUserId, language };
}
