import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/**
 * Erases everything that says who somebody is. What stays: the bare id, the receipts of consents (PDPA s.19 asks for proof) and the looks of
 * officers (PDPA s.39 asks for records); both then lead to nobody.
 */
export async function forgetPerson(tx: Db, memberId: string): Promise<void> {
  const tables = membersTables(tx);
  await tables.deleteFrom("members.claimPicture").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.claim").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.fact").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.identity").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.thaidAttempt").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.groupMember").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.memberArea").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.consentNow").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.request").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.draft").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.profile").where("memberId", "=", memberId).execute();
  await tables.deleteFrom("members.guardian").where("minorId", "=", memberId).execute();
  await tables
    .updateTable("members.guardian")
    .set({ guardianId: null, confirmedAt: null })
    .where("guardianId", "=", memberId)
    .execute();
  await tables
    .updateTable("members.prepared")
    .set({ fields: null, pidHash: null, pidCipher: null, keyId: null })
    .where("memberId", "=", memberId)
    .execute();
  await tables.updateTable("members.look").set({ words: "" }).where("memberId", "=", memberId).execute();
}
