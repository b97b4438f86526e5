import type { FastifyRequest } from "fastify";
import type { MemberCaller } from "../../platform/auth/callers.ts";
import type { Db } from "../../platform/db/db.ts";
import { memberOfSession } from "./sessions.queries.ts";

export const SESSION_COOKIE = "paknam_member";

/** The session's token: from the cookie, or as a bearer (practice mode's phone shows our pages in a frame, where cookies fail). */
export function tokenOf(request: FastifyRequest): string | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  return bearer ?? request.cookies[SESSION_COOKIE] ?? null;
}

/** Who calls, or null for a stranger; a known caller's id goes to the traffic log. */
export async function recogniseMember(
  db: Db,
  call: { request: FastifyRequest; now: Date },
): Promise<MemberCaller | null> {
  const token = tokenOf(call.request);
  const memberId = token ? await memberOfSession(db, { token, now: call.now }) : null;
  if (memberId === null) return null;
  call.request.trafficActor = { kind: "member", id: memberId };
  return { kind: "member", memberId };
}
