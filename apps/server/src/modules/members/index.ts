// Opening the room

// Who is who
export { ensureMember } from "./ensure-member.ts";
export type { MemberLanguage } from "./member.ts";
export { hasBlocked, memberById, memberByLineUserId, setFriend, setLanguage } from "./members.queries.ts";
export { openMembers } from "./open-members.ts";
// What the outside must do for it
export type { FetchProfile, VerifyIdToken } from "./ports.ts";
