import { record } from "../../../platform/audit/record.ts";
import type { Db } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";
import type { DataSubject, ErasedFiles } from "../../../platform/personal.ts";
import { membersTables } from "../members.tables.ts";
import { forgetPerson } from "../own-page/forget-person.queries.ts";

/**
 * Forgets a person who leaves: sessions end, the LINE user is unknown again, and the id leads to nobody. `member.left` tells those who have
 * something to undo outside.
 */
export async function leaveMembers(tx: Db, { memberId }: DataSubject, now: Date): Promise<ErasedFiles> {
  const tables = membersTables(tx);
  const pictures = await tables
    .selectFrom("members.claimPicture")
    .select("fileId")
    .where("memberId", "=", memberId)
    .execute();
  await forgetPerson(tx, memberId);
  await tables.deleteFrom("members.session").where("memberId", "=", memberId).execute();
  const left = await tables
    .updateTable("members.member")
    .set({
      lineUserId: null,
      displayName: null,
      language: "th",
      friendChangedAt: null,
      profileAskedAt: null,
      registeredAt: null,
      leftAt: now,
    })
    .where("id", "=", memberId)
    .where("leftAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (left) {
    await record(tx, {
      actor: { kind: "member", id: memberId },
      action: "member.left",
      subject: { kind: "member", id: memberId },
    });
    await publish(tx, { type: "member.left", id: memberId, version: 1 });
  }
  return { letGo: pictures.map(({ fileId }) => fileId), kept: [] };
}

/**
 * Holds a member who is about to leave, so that nobody joins, corrects or leaves at the same time.
 * @returns what is needed to address what is held of them; null for somebody who is nobody here any more
 */
export async function lockLeaving(tx: Db, memberId: string): Promise<DataSubject | null> {
  const row = await membersTables(tx)
    .selectFrom("members.member")
    .select(["id as memberId", "lineUserId", "language"])
    .where("id", "=", memberId)
    .where("lineUserId", "is not", null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
