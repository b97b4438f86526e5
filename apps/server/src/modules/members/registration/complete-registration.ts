import { type Draft, RegistrationFields } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { publish } from "../../../platform/events/publish.ts";
import { answerConsents } from "../consents/answer-consents.ts";
import type { Channel } from "../consents/consents.queries.ts";
import type { MembersDeps } from "../context.ts";
import { addChoiceGroups } from "../groups/choice-groups.ts";
import { insertPlaces } from "../own-page/member-areas.queries.ts";
import { insertProfile } from "../own-page/profiles.queries.ts";
import { cleanAnswers, neededLeft } from "./draft.ts";
import { takeDraft } from "./drafts.queries.ts";
import { lockMember, markRegistered } from "./members-registered.queries.ts";

/** What is taken where a step was passed over. */
const PASSED_OVER = {
  language: "th",
  phone: null,
  residence: "not-said",
  work: null,
  study: null,
  followed: [],
  groups: [],
  topics: [],
} as const;

/**
 * Registers a person with what their draft holds; doing it twice is doing it once.
 * @param person.officerId who prepared it at a counter
 * @throws registration.incomplete (409, detail.left) · consent.changed · registration.area: the draft stays as it is
 */
export async function completeRegistration(
  deps: MembersDeps,
  person: { memberId: string; channel: Channel; officerId?: string },
): Promise<void> {
  await inTransaction(deps.db, (tx) => completeIn(tx, deps, person));
}

/** The same, in a transaction that does more. */
export async function completeIn(
  tx: Db,
  deps: MembersDeps,
  { memberId, channel, officerId }: { memberId: string; channel: Channel; officerId?: string },
): Promise<void> {
  const now = deps.clock.now();
  const member = await lockMember(tx, memberId);
  if (member.registeredAt !== null) return;
  // Cleaned again: a year may have ended since, and ThaID may have said another year of birth.
  const fields = fieldsOf(cleanAnswers(await takeDraft(tx, memberId), now), member.language);
  const { consents, name, birthYear, phone, residence, topics } = fields;
  const known = new Set(deps.catalogue.topics.map(({ key }) => key));
  const by = officerId ? { officerId } : {};
  // Before the profile, whose row says from the start whether news reaches the person (0015_members_speed.sql).
  await answerConsents(tx, { memberId, answers: consents, birthYear, channel, ...by, now });
  await insertProfile(tx, {
    memberId,
    name,
    birthYear,
    phone,
    residence,
    topics: topics.filter((key) => known.has(key)),
    now,
  });
  await insertPlaces(tx, { memberId, places: fields });
  await addChoiceGroups(tx, { memberId, keys: fields.groups, now });
  await markRegistered(tx, { memberId, language: fields.language, now });
  await record(tx, {
    actor: { kind: "member", id: memberId },
    action: "member.registered",
    subject: { kind: "member", id: memberId },
    detail: { channel, ...by },
  });
  await publish(tx, { type: "member.registered", id: memberId, version: 1 });
}

function fieldsOf(draft: Draft, language: string): RegistrationFields {
  const left = neededLeft(draft);
  if (left.length > 0) throw new AppError("registration.incomplete", { status: 409, detail: { left } });
  return RegistrationFields.parse({ ...PASSED_OVER, language, ...draft });
}
