import { memberRoutes, membership } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { MembersDeps } from "../context.ts";
import { showOwnPage } from "../own-page/show-own-page.ts";
import { confirmPrepared, showPrepared } from "./confirm-prepared.ts";
import { listPrepared, prepareRegistration } from "./prepare-registration.ts";

/** Registering with an officer at a counter: the officer prepares, the person confirms on the own phone. */
export const counterRoutes = (deps: MembersDeps): Served[] => [
  serve(memberRoutes.prepareRegistration, ({ caller, body }) => prepareRegistration(deps, caller, body)),
  serve(memberRoutes.listPrepared, async ({ caller }) => ({ prepared: await listPrepared(deps, caller) })),
  serve(membership.getPrepared, ({ params }) => showPrepared(deps, params.code)),
  serve(membership.confirmPrepared, async ({ caller, params, body }) => {
    await confirmPrepared(deps, { memberId: caller.memberId, code: params.code, ...body });
    return showOwnPage(deps, caller.memberId);
  }),
];
