import type { Db } from "../../platform/db/db.ts";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { newId } from "../../platform/random.ts";
import type { Member } from "./member.ts";
import { insertMember, memberByLineUserId, touchMember } from "./members.queries.ts";

/** The job that asks LINE for a new member's name, so that no turn waits for it. */
export const FETCH_PROFILE = "members.fetch-profile";

/** A write for every message would say no more. */
const SEEN_EVERY_MS = 3_600_000;

/**
 * The member behind a LINE user; made now when this is the first time we meet.
 * @param person.displayName what a checked ID token said; without it the name is fetched later
 */
export async function ensureMember(
  db: Db,
  person: { lineUserId: string; now: Date; displayName?: string | null },
): Promise<Member> {
  const { lineUserId, now, displayName = null } = person;
  const known = await memberByLineUserId(db, lineUserId);
  if (known) {
    if (now.getTime() - known.lastSeenAt.getTime() > SEEN_EVERY_MS)
      await touchMember(db, { memberId: known.memberId, now });
    return known;
  }
  const id = newId();
  const isNew = await insertMember(db, { id, lineUserId, displayName, now });
  if (isNew && displayName === null) await enqueue(db, FETCH_PROFILE, { memberId: id });
  const member = await memberByLineUserId(db, lineUserId);
  if (!member) throw new Error("a member vanished while being made");
  return member;
}
