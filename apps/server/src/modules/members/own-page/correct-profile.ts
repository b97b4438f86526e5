import type { BodyOf, membership } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";
import { reconsiderConsents } from "../consents/reconsider-consents.ts";
import type { MembersDeps } from "../context.ts";
import { joinChoiceGroups } from "../groups/choice-groups.ts";
import { setLanguage } from "../members.queries.ts";
import { cleanAnswers } from "../registration/draft.ts";
import { writePlaces } from "./member-areas.queries.ts";
import { lockProfile, updateProfile } from "./profiles.queries.ts";

export type Correction = BodyOf<typeof membership.correctProfile>;

/**
 * Corrects what a registered person gave. A year of birth that makes somebody a minor makes the consents wait that a guardian confirms.
 * @throws member.not_registered, and what cleanAnswers and writePlaces refuse
 */
export async function correctProfile(
  deps: MembersDeps,
  { memberId, correction }: { memberId: string; correction: Correction },
): Promise<void> {
  const now = deps.clock.now();
  const { language, groups, topics, ...given } = cleanAnswers(correction, now);
  const { home, work, study, followed, consents: _, ...fields } = given;
  const known = new Set(deps.catalogue.topics.map(({ key }) => key));
  const changed = { ...fields, ...(topics ? { topics: topics.filter((key) => known.has(key)) } : {}) };
  await inTransaction(deps.db, async (tx) => {
    await lockProfile(tx, memberId);
    const version = await updateProfile(tx, { memberId, fields: changed, now });
    await writePlaces(tx, { memberId, places: { home, work, study, followed } });
    if (groups) await joinChoiceGroups(tx, { memberId, keys: groups, now });
    if (language) await setLanguage(tx, { memberId, language });
    if (fields.birthYear !== undefined) await reconsiderConsents(tx, { memberId, birthYear: fields.birthYear, now });
    await record(tx, {
      actor: { kind: "member", id: memberId },
      action: "member.corrected",
      subject: { kind: "member", id: memberId },
      detail: { fields: Object.keys(correction).sort().join(",") },
    });
    await publish(tx, { type: "member.corrected", id: memberId, version });
  });
}
