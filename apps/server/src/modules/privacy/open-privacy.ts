import type { Room } from "../../platform/room.ts";
import { formerIds } from "../members/index.ts";
import type { PrivacyDeps } from "./context.ts";
import { dropDownloads, forgetDownloads } from "./download/downloads.queries.ts";
import { serveDownload } from "./download/serve-download.ts";
import { ERASE_FILES, eraseFiles } from "./leaving/erase-everywhere.ts";
import { sweepAfter } from "./leaving/leave.ts";
import { privacyRoutes } from "./privacy.routes.ts";
import { forgetFactNews } from "./telling/fact-news.queries.ts";
import { tellClaim } from "./telling/tell-claim.ts";
import { hearFact, TELL_FACTS, tellFacts } from "./telling/tell-facts.ts";
import { tellNationalIdSeen } from "./telling/tell-national-id-seen.ts";
import { tellRegistered } from "./telling/tell-registered.ts";
import { tellRequest } from "./telling/tell-request.ts";

/** Opens the room, with what every other room holds of people. */
export function openPrivacy(deps: PrivacyDeps): Room {
  const { db, clock } = deps;
  return {
    routes: privacyRoutes(deps),
    mount: (http) => serveDownload(http, deps),
    listeners: [
      { event: "request.made", name: "tell-person", handle: (event) => tellRequest(deps, event) },
      { event: "claim.answered", name: "tell-person", handle: (event) => tellClaim(deps, event) },
      { event: "fact.confirmed", name: "tell-person", handle: (event) => hearFact(deps, event) },
      { event: "member.registered", name: "tell-person", handle: (event) => tellRegistered(deps, event) },
      { event: "national-id.seen", name: "tell-person", handle: (event) => tellNationalIdSeen(deps, event) },
      { event: "member.left", name: "sweep-after", handle: ({ id }) => sweepAfter(deps, id) },
      {
        event: "member.joined",
        name: "end-downloads",
        handle: async ({ id }) => dropDownloads(db, await formerIds(db, id)),
      },
    ],
    jobs: {
      handlers: {
        [ERASE_FILES]: ({ fileIds }) => eraseFiles(deps, fileIds),
        [TELL_FACTS]: ({ memberId }) => tellFacts(deps, String(memberId)),
        "privacy.forget": async () => {
          await forgetDownloads(db, clock.now());
          await forgetFactNews(db, clock.now());
        },
      },
      cron: ["55 19 * * * privacy.forget"],
    },
  };
}
