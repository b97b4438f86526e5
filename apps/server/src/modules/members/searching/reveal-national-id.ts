import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { publish } from "../../../platform/events/publish.ts";
import { requirePolicy } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { identityOf } from "../proofing/identity.queries.ts";
import { openNationalId } from "../proofing/national-id.ts";
import { insertLook, openLook } from "./looks.queries.ts";

/**
 * Shows a national number to one of the few who may see it, under a look that is not over and for a reason that the person sees.
 * @throws permission.denied without the duty · look.over (403) · identity.none (404) where no number is held
 */
export async function revealNationalId(
  deps: MembersDeps,
  caller: OfficerCaller,
  { memberId, words }: { memberId: string; words: string },
): Promise<{ nationalId: string }> {
  requirePolicy(caller, "seeNationalIds");
  const now = deps.clock.now();
  const { officerId, organisationId } = caller;
  return inTransaction(deps.db, async (tx) => {
    const look = await openLook(tx, { memberId, officerId, now });
    if (!look) throw new AppError("look.over", { status: 403 });
    const identity = await identityOf(tx, memberId);
    if (!identity?.pidCipher || !identity.keyId) throw new AppError("identity.none", { status: 404 });
    const { purpose } = look;
    const shown = {
      memberId,
      officerId,
      organisationId,
      kind: "national-id",
      purpose,
      words,
      now,
      until: now,
    } as const;
    const id = await insertLook(tx, shown);
    await record(tx, {
      actor: { kind: "officer", id: officerId },
      action: "member.national-id-seen",
      subject: { kind: "member", id: memberId },
      detail: { purpose },
    });
    await publish(tx, { type: "national-id.seen", id, version: 1 });
    const { pidCipher, keyId } = identity;
    return { nationalId: openNationalId(deps.config.secrets.personalDataKeys, { pidCipher, keyId, memberId }) };
  });
}
