import type { Db } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { organisationsTables } from "../organisations.tables.ts";

type Reason = { officerId: string; kind: "suspended" | "totp-reset"; words: string; givenBy: string; givenAt: Date };

/** Keeps why a colleague's access was changed; the audit itself holds no words. */
export async function keepReason(tx: Db, reason: Reason): Promise<void> {
  await organisationsTables(tx)
    .insertInto("organisations.reason")
    .values({ id: newId(), ...reason })
    .execute();
}
