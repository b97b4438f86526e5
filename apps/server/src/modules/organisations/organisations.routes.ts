import { officer } from "@paknam/contract";
import { type Served, serve } from "../../platform/http/serve.ts";
import type { Deps } from "../../platform/room.ts";
import { changeOrganisation } from "./change-organisation.ts";
import { listHolidays } from "./holidays/holidays.queries.ts";
import { setHoliday } from "./holidays/set-holiday.ts";
import { endLineLink } from "./line-link/end-line-link.ts";
import { startLineLink } from "./line-link/start-line-link.ts";
import { organisationRows } from "./organisations.queries.ts";
import { listServing } from "./serving/list-serving.ts";
import { setServing } from "./serving/set-serving.ts";

/** Organisations, who serves what where, holidays, and one's own LINE. */
export function organisationRoutes(deps: Deps): Served[] {
  return [
    serve(officer.listOrganisations, async () => ({ organisations: await organisationRows(deps.db) })),
    serve(officer.changeOrganisation, ({ caller, params, body }) =>
      changeOrganisation(deps, caller, { ...params, change: body }),
    ),
    serve(officer.listServing, async () => ({ rows: await listServing(deps.db) })),
    serve(officer.setServing, async ({ caller, body }) => {
      await setServing(deps, caller, body);
      return { rows: await listServing(deps.db) };
    }),
    serve(officer.listHolidays, async () => ({ holidays: await listHolidays(deps.db) })),
    serve(officer.setHoliday, async ({ caller, params, body }) => {
      await setHoliday(deps, caller, { ...params, ...body });
      return { holidays: await listHolidays(deps.db) };
    }),
    serve(officer.removeHoliday, async ({ caller, params }) => {
      await setHoliday(deps, caller, { ...params, name: null });
      return { holidays: await listHolidays(deps.db) };
    }),
    serve(officer.startLineLink, ({ caller }) => startLineLink(deps, caller)),
    serve(officer.endLineLink, async ({ caller }) => {
      await endLineLink(deps, caller);
      return undefined;
    }),
  ];
}
