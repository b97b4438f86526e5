import { officer } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { setDuties } from "./duties.ts";
import { inviteOfficer } from "./invite-officer.ts";
import { findInvitation } from "./make-invitation.ts";
import { moveOfficer } from "./move-officer.ts";
import type { OfficerDeps } from "./officer-deps.ts";
import { renewInvitation } from "./renew-invitation.ts";
import { resetTotp } from "./reset-totp.ts";
import { restoreOfficer } from "./restore-officer.ts";
import { setLeave } from "./set-leave.ts";
import { listOfficers, showMe, showOfficer } from "./show-officers.ts";
import { suspendOfficer } from "./suspend-officer.ts";

/** The officer's life, from the invitation to the suspension. */
export function officerRoutes(deps: OfficerDeps): Served[] {
  return [
    serve(officer.getMe, ({ caller }) => showMe(deps, caller)),
    serve(officer.listOfficers, async ({ caller, query }) => ({
      officers: await listOfficers(deps, caller, query.organisation),
    })),
    serve(officer.inviteOfficer, async ({ caller, body }) => {
      const { officerId, ...invitation } = await inviteOfficer(deps, caller, body);
      return { officer: await showOfficer(deps, officerId), ...invitation };
    }),
    serve(officer.renewInvitation, ({ caller, params }) => renewInvitation(deps, caller, params.officerId)),
    serve(officer.moveOfficer, async ({ caller, params, body }) => {
      await moveOfficer(deps, caller, { ...params, ...body });
      return showOfficer(deps, params.officerId);
    }),
    serve(officer.setDuties, async ({ caller, params, body }) => {
      await setDuties(deps, caller, { ...params, ...body });
      return showOfficer(deps, params.officerId);
    }),
    serve(officer.setLeave, async ({ caller, params, body }) => {
      await setLeave(deps, caller, { ...params, ...body });
      return showOfficer(deps, params.officerId);
    }),
    serve(officer.suspendOfficer, async ({ caller, params, body }) => {
      await suspendOfficer(deps, caller, { ...params, ...body });
      return showOfficer(deps, params.officerId);
    }),
    serve(officer.restoreOfficer, async ({ caller, params }) => {
      await restoreOfficer(deps, caller, params.officerId);
      return showOfficer(deps, params.officerId);
    }),
    serve(officer.resetTotp, async ({ caller, params, body }) => {
      await resetTotp(deps, caller, { ...params, ...body });
      return showOfficer(deps, params.officerId);
    }),
    serve(officer.getInvitation, async ({ params }) => {
      const found = await findInvitation(deps.db, { token: params.token, now: deps.clock.now() });
      return {
        name: found.name,
        email: found.email,
        organisation: { th: found.nameTh, en: found.nameEn },
        expiresAt: found.expiresAt.toISOString(),
      };
    }),
    serve(officer.acceptInvitation, async ({ params, body }) => {
      await acceptInvitation(deps, { ...params, ...body });
      return undefined;
    }),
  ];
}
