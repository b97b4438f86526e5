import type { Callers } from "../../platform/auth/callers.ts";
import type { Deps, Room } from "../../platform/room.ts";
import { FETCH_PROFILE } from "./ensure-member.ts";
import { memberById, setProfile } from "./members.queries.ts";
import { memberRoutes } from "./members.routes.ts";
import type { FetchProfile, VerifyIdToken } from "./ports.ts";
import { recogniseMember } from "./recognise-member.ts";
import { deleteLapsedSessions } from "./sessions.queries.ts";

/** Opens the room; `recognise` is how the HTTP server knows a citizen. */
export function openMembers(
  deps: Deps,
  ports: { verifyIdToken: VerifyIdToken; fetchProfile: FetchProfile },
): Room & { recognise: Callers["member"] } {
  const { db, clock } = deps;
  return {
    routes: memberRoutes(deps, ports),
    recognise: (request) => recogniseMember(db, { request, now: clock.now() }),
    jobs: {
      handlers: {
        [FETCH_PROFILE]: async ({ memberId }) => {
          const member = await memberById(db, String(memberId));
          if (!member || member.displayName !== null) return;
          const profile = await ports.fetchProfile(member.lineUserId);
          await setProfile(db, {
            memberId: member.memberId,
            displayName: profile?.displayName ?? null,
            now: clock.now(),
          });
        },
        "members.forget-sessions": () => deleteLapsedSessions(db, clock.now()),
      },
      cron: ["25 19 * * * members.forget-sessions"],
    },
  };
}
