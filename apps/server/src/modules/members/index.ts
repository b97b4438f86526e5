// Opening the room

// Consents
export { currentTexts, hasConsented } from "./consents/consents.queries.ts";
export { setConsent } from "./consents/set-consent.ts";
export type { MembersDeps } from "./context.ts";
// Who is who
export { ensureMember } from "./ensure-member.ts";
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
export { forgetPerson } from "./own-page/forget-person.queries.ts";
export { showOwnPage } from "./own-page/show-own-page.ts";
// What the outside must do for it
export type { FetchProfile, VerifyIdToken } from "./ports.ts";
// One person under two accounts
export { formerIds } from "./proofing/joined.queries.ts";
export type { Thaid, ThaidPerson, ThaidProof } from "./proofing/thaid-port.ts";
// Registering by talking
export { completeIn } from "./registration/complete-registration.ts";
export { stepsLeft } from "./registration/draft.ts";
export { dropDraft } from "./registration/drafts.queries.ts";
export { isRegistered } from "./registration/members-registered.queries.ts";
export { saveDraftIn } from "./registration/save-draft.ts";
export { showRegistration } from "./registration/show-registration.ts";
