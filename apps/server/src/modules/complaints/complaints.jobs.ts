import type { Jobs } from "../../platform/jobs/run-jobs.ts";
import type { Deps } from "../../platform/room.ts";
import type { ComplaintsContext } from "./context.ts";
import { erasePhotos, eraseStrayFiles } from "./photos/erase-photos.ts";
import { closeResolved } from "./resolution/close-resolved.ts";
import { forgetNews } from "./telling/officer-news.queries.ts";
import { remindOfficers } from "./telling/remind-officers.ts";
import { TELL_NEW, tellGathered } from "./telling/tell-new.ts";

/** Events are tried again for three days at most. */
const NEWS_KEPT_MS = 7 * 86_400_000;

/** What this room does by the clock; times are UTC, seven hours before the province's. */
export const complaintsJobs = (deps: Deps, context: ComplaintsContext): Jobs => ({
  handlers: {
    "complaints.remind-officers": () => remindOfficers(deps.db, { ...context, publicUrl: deps.config.publicUrl }),
    [TELL_NEW]: ({ officerId }) =>
      tellGathered(deps.db, { ...context, publicUrl: deps.config.publicUrl }, String(officerId)),
    "complaints.forget-news": () => forgetNews(deps.db, new Date(deps.clock.now().getTime() - NEWS_KEPT_MS)),
    "complaints.close-resolved": async () => {
      const closed = await closeResolved(deps.db, context);
      if (closed > 0) deps.log.info({ closed }, "closed resolved complaints");
    },
    "complaints.erase-photos": async () => {
      await erasePhotos(deps.db, deps.files, deps.clock.now());
      await eraseStrayFiles(deps.db, deps.files, deps.clock.now());
    },
  },
  cron: [
    // Office hours are checked inside: holidays are data.
    "*/15 1-9 * * 1-5 complaints.remind-officers",
    "5 20 * * * complaints.close-resolved",
    "25 20 * * * complaints.forget-news",
    "45 19 * * * complaints.erase-photos",
  ],
});
