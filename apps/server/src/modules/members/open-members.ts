import type { Callers } from "../../platform/auth/callers.ts";
import type { Deps, Room } from "../../platform/room.ts";
import type { MembersDeps } from "./context.ts";
import { counterRoutes } from "./counter/counter.routes.ts";
import { forgetPrepared, lapsePrepared } from "./counter/prepared.queries.ts";
import { FETCH_PROFILE } from "./ensure-member.ts";
import { lapseExports } from "./exports/exports.queries.ts";
import { exportRoutes } from "./exports/exports.routes.ts";
import { erasePictures } from "./facts/claims/claim-pictures.ts";
import { factRoutes } from "./facts/facts.routes.ts";
import { groupRoutes } from "./groups/groups.routes.ts";
import { memberById, setProfile } from "./members.queries.ts";
import { memberRoutes } from "./members.routes.ts";
import { ownPageRoutes } from "./own-page/own-page.routes.ts";
import { membersPersonal } from "./personal/personal.ts";
import type { MemberPorts } from "./ports.ts";
import { forgetAttempts } from "./proofing/attempts.queries.ts";
import { proofingRoutes } from "./proofing/proofing.routes.ts";
import { openCatalogue } from "./province/catalogue.ts";
import { loadMembership } from "./province/load-membership.ts";
import { recogniseMember } from "./recognise-member.ts";
import { dropOldDrafts } from "./registration/drafts.queries.ts";
import { registrationRoutes } from "./registration/registration.routes.ts";
import { forgetRequests, lapseRequests } from "./requests/requests.queries.ts";
import { searchingRoutes } from "./searching/searching.routes.ts";
import { deleteLapsedSessions } from "./sessions.queries.ts";

/** Opens the room; `recognise` is how the HTTP server knows a citizen, `context` what its use-cases take in other rooms. */
export function openMembers(
  deps: Deps,
  ports: MemberPorts,
): Room & { recognise: Callers["member"]; context: MembersDeps } {
  const { db, clock, config } = deps;
  const context: MembersDeps = { ...deps, ...ports, catalogue: openCatalogue(config.provinceDir) };
  return {
    context,
    routes: [
      ...memberRoutes(deps, ports),
      ...registrationRoutes(context),
      ...ownPageRoutes(context),
      ...proofingRoutes(context),
      ...searchingRoutes(context),
      ...counterRoutes(context),
      ...factRoutes(context),
      ...groupRoutes(context),
      ...exportRoutes(context),
    ],
    personal: membersPersonal(context),
    recognise: (request) => recogniseMember(db, { request, now: clock.now() }),
    loadProvince: () => loadMembership(db, { provinceDir: config.provinceDir, now: clock.now() }),
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
        "members.forget-drafts": () => dropOldDrafts(db, clock.now()),
        "members.forget-attempts": () => forgetAttempts(db, clock.now()),
        "members.forget-ended": async () => {
          await forgetRequests(db, clock.now());
          await forgetPrepared(db, clock.now());
        },
        "members.lapse-requests": () => lapseRequests(db, clock.now()),
        "members.lapse-prepared": () => lapsePrepared(db, clock.now()),
        "members.lapse-exports": () => lapseExports(db, clock.now()),
        "members.erase-pictures": () => erasePictures(context),
      },
      cron: [
        "25 19 * * * members.forget-sessions",
        "27 19 * * * members.forget-drafts",
        "29 19 * * * members.forget-attempts",
        "31 19 * * * members.forget-ended",
        "*/15 * * * * members.lapse-requests",
        "*/5 * * * * members.lapse-prepared",
        "*/15 * * * * members.lapse-exports",
        "*/10 * * * * members.erase-pictures",
      ],
    },
  };
}
