import { memberRoutes } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { MembersDeps } from "../context.ts";
import { checkDocument } from "./check-document.ts";
import { openMember } from "./open-member.ts";
import { revealNationalId } from "./reveal-national-id.ts";
import { searchMembers } from "./search-members.ts";
import { showMember } from "./show-member.ts";

/** The member desk: finding a person, opening the record, saying that a document was seen. */
export const searchingRoutes = (deps: MembersDeps): Served[] => [
  serve(memberRoutes.searchMembers, ({ caller, body }) => searchMembers(deps, caller, body.text)),
  serve(memberRoutes.openMember, ({ caller, params, body }) =>
    openMember(deps, caller, { memberId: params.id, ...body }),
  ),
  serve(memberRoutes.revealNationalId, ({ caller, params, body }) =>
    revealNationalId(deps, caller, { memberId: params.id, words: body.words }),
  ),
  serve(memberRoutes.checkDocument, async ({ caller, params, body }) => {
    await checkDocument(deps, caller, { memberId: params.id, ...body });
    return showMember(deps, caller, params.id);
  }),
];
