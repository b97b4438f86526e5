import { citizen } from "@paknam/contract";
import { type Served, serve } from "../../platform/http/serve.ts";
import { newSecret } from "../../platform/random.ts";
import type { Deps } from "../../platform/room.ts";
import { ensureMember } from "./ensure-member.ts";
import type { VerifyIdToken } from "./ports.ts";
import { SESSION_COOKIE, tokenOf } from "./recognise-member.ts";
import { deleteSession, insertSession } from "./sessions.queries.ts";

const SESSION_HOURS = 12;

/** Signing in and out of the pages inside LINE. */
export function memberRoutes(deps: Deps, { verifyIdToken }: { verifyIdToken: VerifyIdToken }): Served[] {
  const { db, config, clock } = deps;
  const isPractice = config.mode === "practice";

  const signIn = serve(citizen.signInMember, async ({ body, reply }) => {
    const person = await verifyIdToken(body.idToken);
    const now = clock.now();
    const member = await ensureMember(db, { ...person, now });
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    await insertSession(db, { token, memberId: member.memberId, now, expiresAt });
    reply.setCookie(SESSION_COOKIE, token, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: config.publicUrl.startsWith("https:"),
      maxAge: SESSION_HOURS * 3_600,
    });
    return {
      displayName: person.displayName ?? member.displayName,
      expiresAt: expiresAt.toISOString(),
      bearer: isPractice ? token : null,
    };
  });

  const signOut = serve(citizen.signOutMember, async ({ request, reply }) => {
    const token = tokenOf(request);
    if (token) await deleteSession(db, token);
    reply.clearCookie(SESSION_COOKIE, { path: "/" });
    return undefined;
  });

  return [signIn, signOut];
}
