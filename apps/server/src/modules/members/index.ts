// Opening the room

export { type Reachable, reachable } from "./audience/reachable.ts";
export { withdrawnSince } from "./audience/withdrawn-since.ts";
// Consents
export { consentBehind } from "./consents/consents.queries.ts";
export { setConsent } from "./consents/set-consent.ts";
export type { MembersDeps } from "./context.ts";
// Who is who
export { ensureMember } from "./ensure-member.ts";
// Whom a message reaches
export { checkRule } from "./groups/check-rule.ts";
export { showCount } from "./groups/show-count.ts";
export type { Member } from "./member.ts";
export {
  blockerBehind,
  hasBlocked,
  memberById,
  memberByLineUserId,
  setFriend,
  setLanguage,
} from "./members.queries.ts";
export { openMembers } from "./open-members.ts";
// What is held of a person, and forgetting it
export { showOwnPage } from "./own-page/show-own-page.ts";
export { sayLookPurpose } from "./personal/disclosures.ts";
export { lockLeaving } from "./personal/leave-members.ts";
export { claimNews, factNews, lookNews, ownerOfFact, registeredBy, requestNews } from "./personal/news.ts";
// What the outside must do for it
export type { FetchProfile, VerifyIdToken } from "./ports.ts";
// One person under two accounts
export { formerIds } from "./proofing/joined.queries.ts";
export type { Thaid, ThaidPerson, ThaidProof } from "./proofing/thaid-port.ts";
// Registering by talking
export { completeIn } from "./registration/complete-registration.ts";
export { dropDraft } from "./registration/drafts.queries.ts";
export { isRegistered } from "./registration/members-registered.queries.ts";
export { saveDraftIn } from "./registration/save-draft.ts";
export { showRegistration } from "./registration/show-registration.ts";
