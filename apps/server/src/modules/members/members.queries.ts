import type { MemberLanguage } from "@paknam/contract";
import type { NotNull } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";
import type { Member } from "./member.ts";

const tables = (db: Db) => db.withTables<TablesOf<"members">>();

const columns = ["id as memberId", "lineUserId", "displayName", "language", "isFriend", "lastSeenAt"] as const;

/** Someone who left, or whose history went to another account, has no LINE user any more and is nobody here. */
const findOne = (db: Db, by: "id" | "lineUserId", value: string): Promise<Member | undefined> =>
  tables(db)
    .selectFrom("members.member")
    .select(columns)
    .where(by, "=", value)
    .where("lineUserId", "is not", null)
    .$narrowType<{ lineUserId: NotNull }>()
    .executeTakeFirst();

/** The member with this id, or null. */
export const memberById = async (db: Db, memberId: string): Promise<Member | null> =>
  (await findOne(db, "id", memberId)) ?? null;

/** The member behind a LINE user, or null for someone who never spoke with us. */
export const memberByLineUserId = async (db: Db, lineUserId: string): Promise<Member | null> =>
  (await findOne(db, "lineUserId", lineUserId)) ?? null;

/** The member behind a LINE user if they blocked the account, else no row: for a statement of another room to embed. */
export const blockerBehind = (db: Db, lineUserId: string) =>
  tables(db)
    .selectFrom("members.member")
    .select("id")
    .where("lineUserId", "=", lineUserId)
    .where("isFriend", "=", false);

/** True for someone who blocked the account; someone unknown has not. */
export const hasBlocked = async (db: Db, lineUserId: string): Promise<boolean> =>
  (await blockerBehind(db, lineUserId).executeTakeFirst()) !== undefined;

/** Adds the member unless there is one; true when it was added. */
export async function insertMember(
  db: Db,
  member: { id: string; lineUserId: string; displayName: string | null; now: Date },
): Promise<boolean> {
  const { now, ...columnsGiven } = member;
  const added = await tables(db)
    .insertInto("members.member")
    .values({ ...columnsGiven, firstSeenAt: now, lastSeenAt: now })
    .onConflict((conflict) => conflict.column("lineUserId").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** Notes that the person was here. */
export async function touchMember(db: Db, { memberId, now }: { memberId: string; now: Date }): Promise<void> {
  await tables(db).updateTable("members.member").set({ lastSeenAt: now }).where("id", "=", memberId).execute();
}

/** The language in which we speak to this person from now on. */
export async function setLanguage(db: Db, member: { memberId: string; language: MemberLanguage }): Promise<void> {
  await tables(db)
    .updateTable("members.member")
    .set({ language: member.language })
    .where("id", "=", member.memberId)
    .execute();
}

/** Followed or blocked at that time; what happened earlier than what we know changes nothing, as events may come in any order. */
export async function setFriend(db: Db, change: { memberId: string; isFriend: boolean; at: Date }): Promise<void> {
  await tables(db)
    .updateTable("members.member")
    .set({ isFriend: change.isFriend, friendChangedAt: change.at })
    .where("id", "=", change.memberId)
    .where((where) => where.or([where("friendChangedAt", "is", null), where("friendChangedAt", "<=", change.at)]))
    .execute();
}

/** Keeps the name that LINE gave, or that it gave none. */
export async function setProfile(
  db: Db,
  profile: { memberId: string; displayName: string | null; now: Date },
): Promise<void> {
  await tables(db)
    .updateTable("members.member")
    .set({ profileAskedAt: profile.now, ...(profile.displayName ? { displayName: profile.displayName } : {}) })
    .where("id", "=", profile.memberId)
    .execute();
}
