import type { Jobs } from "../../platform/jobs/run-jobs.ts";
import type { Deps } from "../../platform/room.ts";
import type { ComplaintsContext } from "./context.ts";
import { erasePhotos } from "./photos/erase-photos.ts";
import { closeResolved } from "./resolution/close-resolved.ts";
import { remindOfficers } from "./telling/remind-officers.ts";

/** What this room does by the clock; times are UTC, seven hours before the province's. */
export const complaintsJobs = (deps: Deps, context: ComplaintsContext): Jobs => ({
  handlers: {
    "complaints.remind-officers": () => remindOfficers(deps.db, { ...context, publicUrl: deps.config.publicUrl }),
    "complaints.close-resolved": async () => {
      const closed = await closeResolved(deps.db, context);
      if (closed > 0) deps.log.info({ closed }, "closed resolved complaints");
    },
    "complaints.erase-photos": async () => {
      await erasePhotos(deps.db, deps.files, deps.clock.now());
    },
  },
  cron: [
    // Office hours are checked inside: holidays are data.
    "*/15 1-9 * * 1-5 complaints.remind-officers",
    "5 20 * * * complaints.close-resolved",
    "45 19 * * * complaints.erase-photos",
  ],
});
