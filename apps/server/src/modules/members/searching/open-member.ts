import type { BodyOf, MemberRecord, memberRoutes } from "@paknam/contract";
import { sql } from "kysely";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { requirePolicy } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { insertLook } from "./looks.queries.ts";
import { isInScope, scopeOf } from "./scope.ts";
import { showMember } from "./show-member.ts";

const LOOK_MS = 30 * 60_000;

/**
 * Opens one record for a purpose, for half an hour. The person sees who, when and why.
 * @throws permission.denied without the duty · member.not_found outside the officer's scope
 */
export async function openMember(
  deps: MembersDeps,
  caller: OfficerCaller,
  { memberId, purpose, words }: { memberId: string } & BodyOf<typeof memberRoutes.openMember>,
): Promise<MemberRecord> {
  requirePolicy(caller, "searchMembers");
  const now = deps.clock.now();
  await requireInScope(deps.db, caller, memberId);
  await inTransaction(deps.db, async (tx) => {
    const { officerId, organisationId } = caller;
    const until = new Date(now.getTime() + LOOK_MS);
    await insertLook(tx, { memberId, officerId, organisationId, kind: "record", purpose, words, now, until });
    await record(tx, {
      actor: { kind: "officer", id: officerId },
      action: "member.opened",
      subject: { kind: "member", id: memberId },
      detail: { purpose },
    });
  });
  return showMember(deps, caller, memberId);
}

/** @throws member.not_found for a member whom the officer's task does not reach, as for one who does not exist */
export async function requireInScope(db: Db, caller: OfficerCaller, memberId: string): Promise<void> {
  const scope = await scopeOf(db, caller);
  const { rows } = await sql`select from members.profile p
    where p.member_id = ${memberId} and ${isInScope(scope, sql`p.member_id`)}`.execute(db);
  if (rows.length === 0) throw new AppError("member.not_found", { status: 404 });
}
