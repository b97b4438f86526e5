import { sql } from "kysely";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { MembersDeps } from "../context.ts";
import { type Fault, readPeople } from "../facts/lists/read-people.ts";
import { readSheet } from "../facts/lists/read-sheet.ts";
import { hashNationalId } from "../proofing/national-id.ts";
import { dayInThailand } from "../registration/age.ts";
import { lockOwn } from "./change-group.ts";

/**
 * Fills a group of kind list with the proven members whose national numbers stand in a file, in place of those before.
 * @throws permission.denied · group.not_found (404) · group.no_list (409) · list.unreadable · list.too_large · list.no_numbers (422)
 */
export async function fillGroup(
  deps: MembersDeps,
  caller: OfficerCaller,
  { groupId, bytes }: { groupId: string; bytes: Buffer },
): Promise<{ rowCount: number; matched: number; faults: readonly Fault[] }> {
  const now = deps.clock.now();
  const read = readPeople(await readSheet(bytes), dayInThailand(now));
  if (!read) throw new AppError("list.no_numbers", { status: 422 });
  const hashes = read.people.map(({ nationalId }) => hashNationalId(deps.config.secrets.pepper, nationalId));
  const matched = await inTransaction(deps.db, async (tx) => {
    const group = await lockOwn(tx, caller, groupId);
    if (group.kind !== "list") throw new AppError("group.no_list", { status: 409 });
    const matched = await replaceMembers(tx, { groupId, hashes, now });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "group.filled",
      subject: { kind: "group", id: groupId },
      detail: { rows: read.rowCount, matched },
    });
    return matched;
  });
  return { rowCount: read.rowCount, matched, faults: read.faults };
}

/** Registered members only: somebody may prove who they are and go no further. */
async function replaceMembers(
  tx: Db,
  { groupId, hashes, now }: { groupId: string; hashes: readonly string[]; now: Date },
): Promise<number> {
  await sql`delete from members.group_member where group_id = ${groupId}`.execute(tx);
  const { numAffectedRows } = await sql`insert into members.group_member (group_id, member_id, since)
    select ${groupId}::uuid, i.member_id, ${now} from members.identity i
    join members.profile p on p.member_id = i.member_id
    where i.pid_hash = any (${hashes}::text[])`.execute(tx);
  await sql`update members.member_group set version = version + 1, changed_at = ${now} where id = ${groupId}`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}
