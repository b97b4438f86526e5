import { record } from "../../../platform/audit/record.ts";
import type { Db } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";
import type { MembersDeps } from "../context.ts";
import { confirmFromLists } from "../facts/confirm-from-lists.ts";
import { makeRequest } from "../requests/make-request.ts";
import { identityOf, lockPid, memberOfPid, writeIdentity } from "./identity.queries.ts";
import { sealNationalId } from "./national-id.ts";

/** A person has this long to say that two accounts are theirs. */
const JOIN_MS = 7 * 86_400_000;

/** proven: it is written. of_another: another member is this person; they are asked whether to join. other_person: this account is somebody else's. */
export type Proven = "proven" | "of_another" | "other_person";

/**
 * Writes that a member is the person with this national number, and confirms what agencies' lists say of that person. Nothing is written when
 * the number belongs to another account: joining is the person's own decision, by a request.
 */
export async function proveIdentity(
  tx: Db,
  deps: Pick<MembersDeps, "config" | "clock">,
  proof: Readonly<{
    memberId: string;
    /** 13 digits. */
    nationalId: string;
    level: "officer" | "thaid";
    ial: string | null;
    document?: string;
    officerId?: string;
    organisationId?: string;
  }>,
): Promise<Proven> {
  const now = deps.clock.now();
  const { memberId, nationalId, ...how } = proof;
  const sealed = sealNationalId(deps.config.secrets, { nationalId, memberId });
  await lockPid(tx, sealed.pidHash);
  const before = await identityOf(tx, memberId);
  if (before?.pidHash && before.pidHash !== sealed.pidHash) return "other_person";
  const other = await memberOfPid(tx, sealed.pidHash);
  if (other !== null && other !== memberId) {
    const dueAt = new Date(now.getTime() + JOIN_MS);
    await makeRequest(tx, { memberId, kind: "join-accounts", subjectId: other, now, dueAt });
    return "of_another";
  }
  await writeIdentity(tx, { memberId, ...how, ...sealed, provenAt: now });
  await confirmFromLists(tx, { memberId, pidHash: sealed.pidHash, now });
  await record(tx, {
    actor: proof.officerId ? { kind: "officer", id: proof.officerId } : { kind: "member", id: memberId },
    action: "member.proven",
    subject: { kind: "member", id: memberId },
    detail: { level: proof.level, ial: proof.ial },
  });
  await publish(tx, { type: "member.proven", id: memberId, version: 1 });
  return "proven";
}
