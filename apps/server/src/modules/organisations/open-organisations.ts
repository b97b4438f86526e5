import { openAccounts } from "../../platform/auth/accounts.ts";
import type { Callers } from "../../platform/auth/callers.ts";
import { signInRoutes } from "../../platform/auth/sign-in.routes.ts";
import { openSignIn } from "../../platform/auth/sign-in.ts";
import type { Deps, Room } from "../../platform/room.ts";
import { lineLinkPersonal } from "./line-link/personal.ts";
import { loadOrganisations } from "./load-province.ts";
import { officerRoutes } from "./officers/officers.routes.ts";
import { isActiveUser, recogniseOfficer } from "./officers/recognise-officer.ts";
import { organisationRoutes } from "./organisations.routes.ts";

/** Opens the room, with officers' sign-in. The practice folder is loaded in practice mode only. */
export function openOrganisations(deps: Deps): Room & { callers: Pick<Callers, "officer"> } {
  const { db, config, log } = deps;
  const isPractice = config.mode === "practice";
  const signIn = openSignIn(db, { config, log, maySignIn: (userId) => isActiveUser(db, userId) });
  const officerDeps = { ...deps, accounts: openAccounts({ config, log }) };
  return {
    callers: { officer: recogniseOfficer(deps, signIn) },
    routes: [...officerRoutes(officerDeps), ...organisationRoutes(deps)],
    personal: lineLinkPersonal(db),
    async mount(http) {
      signInRoutes(http, { signIn, publicUrl: config.publicUrl });
      if (!isPractice) return;
      const { mountPractice } = await import("./practice/practice.routes.ts");
      mountPractice(http, { db, config, signIn });
    },
    loadProvince: () => loadOrganisations(db, config.provinceDir),
    async seed() {
      if (!isPractice) return;
      const { seedOfficers } = await import("./practice/seed-officers.ts");
      await seedOfficers(deps);
    },
  };
}
