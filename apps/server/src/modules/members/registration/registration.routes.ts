import { membership } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { MembersDeps } from "../context.ts";
import { showOwnPage } from "../own-page/show-own-page.ts";
import { completeRegistration } from "./complete-registration.ts";
import { saveDraft } from "./save-draft.ts";
import { presentRegistration, showRegistration } from "./show-registration.ts";

/** Registering, a step at a time. */
export const registrationRoutes = (deps: MembersDeps): Served[] => [
  serve(membership.getRegistration, ({ caller }) => showRegistration(deps, caller.memberId)),
  serve(membership.saveDraft, async ({ caller, body }) => {
    const draft = await saveDraft(deps, { memberId: caller.memberId, answers: body });
    return presentRegistration(deps, { isRegistered: false, draft });
  }),
  serve(membership.completeRegistration, async ({ caller }) => {
    await completeRegistration(deps, { memberId: caller.memberId, channel: "page" });
    return showOwnPage(deps, caller.memberId);
  }),
];
