import { membership } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { MembersDeps } from "../context.ts";
import { showOwnPage } from "../own-page/show-own-page.ts";
import { beginThaid } from "./begin-thaid.ts";
import { finishThaid } from "./finish-thaid.ts";

/** Proving with ThaID who one is. */
export const proofingRoutes = (deps: MembersDeps): Served[] => [
  serve(membership.beginThaid, ({ caller }) => beginThaid(deps, caller.memberId)),
  serve(membership.finishThaid, async ({ caller, body }) => {
    await finishThaid(deps, { memberId: caller.memberId, query: body.query });
    return showOwnPage(deps, caller.memberId);
  }),
];
