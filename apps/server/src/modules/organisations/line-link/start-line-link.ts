import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import type { Deps } from "../../../platform/room.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { hashLinkCode, makeLinkCode } from "./link-code.ts";

const LASTS_MS = 10 * 60_000;

/** Makes the code that the officer sends to the Official Account: single use, ten minutes, the newest one alone counts. */
export async function startLineLink(deps: Deps, caller: OfficerCaller): Promise<{ code: string; expiresAt: string }> {
  const code = makeLinkCode();
  const codeHash = await hashLinkCode(code);
  const expiresAt = new Date(deps.clock.now().getTime() + LASTS_MS);
  await inTransaction(deps.db, async (tx) => {
    const tables = organisationsTables(tx);
    await tables.deleteFrom("organisations.lineLinkCode").where("officerId", "=", caller.officerId).execute();
    await tables
      .insertInto("organisations.lineLinkCode")
      .values({ codeHash, officerId: caller.officerId, expiresAt })
      .execute();
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "line_link.started",
      subject: { kind: "officer", id: caller.officerId },
    });
  });
  return { code, expiresAt: expiresAt.toISOString() };
}
