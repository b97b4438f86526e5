import type { Db } from "../../../platform/db/db.ts";
import { isMinor } from "../registration/age.ts";
import { stateOfAnswer } from "./answer-consents.ts";
import { consentsOf, writeReceipts } from "./consents.queries.ts";

/** After a year of birth was corrected: what a minor may not give alone waits for the guardian, what waited for nothing is given. */
export async function reconsiderConsents(
  tx: Db,
  { memberId, birthYear, now }: { memberId: string; birthYear: number | null; now: Date },
): Promise<void> {
  const person = { isMinor: isMinor(birthYear, now) };
  const changed = (await consentsOf(tx, memberId)).flatMap(({ purpose, state, version }) => {
    if (version === null || state === "withdrawn" || state === "never") return [];
    const then = stateOfAnswer({ purpose, given: true }, person);
    return then === state ? [] : [{ memberId, purpose, version, state: then, channel: "system" as const, at: now }];
  });
  await writeReceipts(tx, changed);
}
