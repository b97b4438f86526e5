import { membership } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import { answerAsGuardian, inviteGuardian, showGuardianRequest } from "../consents/guardian.ts";
import { setConsent } from "../consents/set-consent.ts";
import type { MembersDeps } from "../context.ts";
import { decideRequest } from "../requests/decide-request.ts";
import { correctProfile } from "./correct-profile.ts";
import { showOwnPage } from "./show-own-page.ts";

/** A person's own page: what is held, correcting it, consents, what they must decide, guardians. */
export const ownPageRoutes = (deps: MembersDeps): Served[] => [
  serve(membership.getOwnPage, ({ caller }) => showOwnPage(deps, caller.memberId)),
  serve(membership.correctProfile, async ({ caller, body }) => {
    await correctProfile(deps, { memberId: caller.memberId, correction: body });
    return showOwnPage(deps, caller.memberId);
  }),
  serve(membership.setConsent, async ({ caller, params, body }) => {
    await setConsent(deps, { memberId: caller.memberId, ...params, ...body, channel: "page" });
    return showOwnPage(deps, caller.memberId);
  }),
  serve(membership.decideRequest, async ({ caller, params, body }) => {
    const { memberId } = caller;
    const actsFromNowOn = await decideRequest(deps, { memberId, requestId: params.id, accepted: body.accepted });
    return showOwnPage(deps, actsFromNowOn);
  }),
  serve(membership.inviteGuardian, ({ caller }) => inviteGuardian(deps, caller.memberId)),
  serve(membership.getGuardianRequest, ({ params }) => showGuardianRequest(deps, params.code)),
  serve(membership.answerAsGuardian, async ({ caller, params, body }) => {
    await answerAsGuardian(deps, { guardianId: caller.memberId, code: params.code, accepted: body.accepted });
    return undefined;
  }),
];
