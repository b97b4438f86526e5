import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { requirePolicy } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { changeExport, lockExport } from "./exports.queries.ts";

/** The file is there for a day after the approval. */
const TAKE_MS = 86_400_000;

/**
 * Approves or refuses somebody else's export.
 * @throws permission.denied · export.not_found (404) · export.own (409) · export.over (409)
 */
export async function decideExport(
  deps: MembersDeps,
  caller: OfficerCaller,
  { id, approved, words }: { id: string; approved: boolean; words: string | null },
): Promise<void> {
  requirePolicy(caller, "decideExports");
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const asked = await lockExport(tx, id);
    if (!asked) throw new AppError("export.not_found", { status: 404 });
    if (asked.askedBy === caller.officerId) throw new AppError("export.own", { status: 409 });
    if (asked.state !== "waiting" || asked.expiresAt <= now) throw new AppError("export.over", { status: 409 });
    await changeExport(tx, id, {
      state: approved ? "approved" : "refused",
      decidedBy: caller.officerId,
      decidedWords: words,
      decidedAt: now,
      ...(approved ? { expiresAt: new Date(now.getTime() + TAKE_MS) } : {}),
    });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: approved ? "export.approved" : "export.refused",
      subject: { kind: "export", id },
    });
  });
}
