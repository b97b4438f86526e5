import type { Category } from "@paknam/contract";
import type { Deps, Room } from "../../platform/room.ts";
import { openCategories } from "./categories.ts";
import { complaintsJobs } from "./complaints.jobs.ts";
import type { ComplaintsContext } from "./context.ts";
import { memberRoutes } from "./member.routes.ts";
import { officerRoutes } from "./officer.routes.ts";
import { complaintsPersonal } from "./personal/personal.ts";
import { takeOverListeners } from "./personal/take-over.ts";
import { publicRoutes } from "./public.routes.ts";
import { releaseListeners } from "./routing/release-officer.ts";
import { tellingListeners } from "./telling/telling.listeners.ts";

/** Opens the room; `context` is what its use-cases and dialogues take, `categories` what citizens choose from. */
export function openComplaints(deps: Deps): Room & { context: ComplaintsContext; categories: readonly Category[] } {
  const categories = openCategories(deps.config.provinceDir);
  const context: ComplaintsContext = { categories, clock: deps.clock, pepper: deps.config.secrets.pepper };
  return {
    context,
    categories: categories.list,
    routes: [...memberRoutes(deps, context), ...officerRoutes(deps, context), ...publicRoutes(deps, context)],
    listeners: [
      ...tellingListeners(deps.db, { ...context, publicUrl: deps.config.publicUrl }),
      ...releaseListeners(deps.db, context),
      ...takeOverListeners(deps.db),
    ],
    personal: complaintsPersonal(deps, context),
    jobs: complaintsJobs(deps, context),
    mount(http) {
      http.addHook("onListen", async () => categories.warmUp());
    },
    async work() {
      categories.warmUp();
      return { stop: async () => {} };
    },
    async seed() {
      if (deps.config.mode !== "practice") return;
      const { seedComplaints } = await import("./practice/seed-complaints.ts");
      await seedComplaints(deps, context);
    },
  };
}
