import { memberRoutes, membership } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { MembersDeps } from "../context.ts";
import { showOwnPage } from "../own-page/show-own-page.ts";
import { answerClaim } from "./claims/answer-claim.ts";
import { receiveClaimPicture } from "./claims/claim-pictures.ts";
import { listClaims, openClaimForOfficer } from "./claims/claim-queue.ts";
import { addToClaim, withdrawClaim } from "./claims/continue-claim.ts";
import { contestFact, makeClaim } from "./claims/make-claim.ts";
import { receiveList } from "./lists/receive-list.ts";
import { listFactLists, withdrawFactList } from "./lists/show-fact-lists.ts";
import { uploadFactList } from "./lists/upload-fact-list.ts";

/** Facts that agencies confirm: claimed and contested by the person, answered or listed by the agency. */
export const factRoutes = (deps: MembersDeps): Served[] => [
  serve(membership.uploadClaimPicture, ({ caller, request }) =>
    receiveClaimPicture(deps, { memberId: caller.memberId, request }),
  ),
  serve(membership.makeClaim, async ({ caller, body }) => {
    await makeClaim(deps, { memberId: caller.memberId, ...body });
    return showOwnPage(deps, caller.memberId);
  }),
  serve(membership.addToClaim, async ({ caller, params, body }) => {
    await addToClaim(deps, { memberId: caller.memberId, claimId: params.id, ...body });
    return showOwnPage(deps, caller.memberId);
  }),
  serve(membership.withdrawClaim, async ({ caller, params }) => {
    await withdrawClaim(deps, { memberId: caller.memberId, claimId: params.id });
    return showOwnPage(deps, caller.memberId);
  }),
  serve(membership.contestFact, async ({ caller, params, body }) => {
    await contestFact(deps, { memberId: caller.memberId, factId: params.id, words: body.words });
    return showOwnPage(deps, caller.memberId);
  }),
  serve(memberRoutes.listClaims, ({ caller, query }) => listClaims(deps, caller, query)),
  serve(memberRoutes.getClaim, ({ caller, params }) => openClaimForOfficer(deps, caller, params.id)),
  serve(memberRoutes.answerClaim, async ({ caller, params, body }) => {
    await answerClaim(deps, caller, { claimId: params.id, ...body });
    return openClaimForOfficer(deps, caller, params.id);
  }),
  serve(memberRoutes.uploadFactList, async ({ caller, request }) =>
    uploadFactList(deps, caller, await receiveList(request)),
  ),
  serve(memberRoutes.listFactLists, ({ caller }) => listFactLists(deps, caller)),
  serve(memberRoutes.withdrawFactList, ({ caller, params }) => withdrawFactList(deps, caller, params.id)),
];
