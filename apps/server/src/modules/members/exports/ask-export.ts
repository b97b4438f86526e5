import type { BodyOf, memberRoutes } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import type { MembersDeps } from "../context.ts";
import { lockOwn } from "../groups/change-group.ts";
import { checkRule } from "../groups/check-rule.ts";
import { membersTables } from "../members.tables.ts";

/** Whoever decides has a week. */
const DECIDE_MS = 7 * 86_400_000;

/**
 * Asks to export the members of a group of one's own organisation who agreed to sharing. Somebody at the centre decides.
 * @throws permission.denied · group.not_found (404) · group.sensitive (403)
 */
export async function askExport(
  deps: MembersDeps,
  caller: OfficerCaller,
  { groupId, reason, fields }: BodyOf<typeof memberRoutes.askExport>,
): Promise<string> {
  const now = deps.clock.now();
  const id = newId();
  await inTransaction(deps.db, async (tx) => {
    const group = await lockOwn(tx, caller, groupId);
    if (group.rule) await checkRule(deps, caller, group.rule);
    await membersTables(tx)
      .insertInto("members.export")
      .values({
        id,
        groupId,
        groupVersion: group.version,
        organisationId: caller.organisationId,
        askedBy: caller.officerId,
        reason,
        fields: [...new Set(fields)],
        state: "waiting",
        askedAt: now,
        expiresAt: new Date(now.getTime() + DECIDE_MS),
      })
      .execute();
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "export.asked",
      subject: { kind: "export", id },
      detail: { group: groupId, fields: fields.join(",") },
    });
  });
  return id;
}
