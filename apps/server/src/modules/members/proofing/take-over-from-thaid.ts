import type { Db } from "../../../platform/db/db.ts";
import { reconsiderConsents } from "../consents/reconsider-consents.ts";
import { profileOf, updateProfile } from "../own-page/profiles.queries.ts";
import { cleanName } from "../registration/clean-name.ts";
import { keepAnswers, readDraft } from "../registration/drafts.queries.ts";
import type { ThaidPerson } from "./thaid-port.ts";

/**
 * What ThaID says of name and year of birth stands above what somebody typed: it goes to the profile, or into the draft of someone who is
 * still registering, where it can no longer be mistyped. The address is not taken: where people live they say themselves.
 */
export async function takeOverFromThaid(
  tx: Db,
  { memberId, person, now }: { memberId: string; person: ThaidPerson; now: Date },
): Promise<void> {
  const { givenName, familyName, birthdate } = person;
  const name = givenName ? cleanName([givenName, familyName].filter(Boolean).join(" ")) : null;
  const birthYear = birthdate ? Number(birthdate.slice(0, 4)) : null;
  const known = { ...(name ? { name } : {}), ...(birthYear ? { birthYear } : {}) };
  if (await profileOf(tx, memberId)) {
    await updateProfile(tx, { memberId, fields: known, now });
    if (birthYear) await reconsiderConsents(tx, { memberId, birthYear, now });
    return;
  }
  await keepAnswers(tx, { memberId, answers: { ...(await readDraft(tx, memberId)), ...known }, now });
}
