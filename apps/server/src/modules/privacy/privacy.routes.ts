import { membership } from "@paknam/contract";
import { type Served, serve } from "../../platform/http/serve.ts";
import type { PrivacyDeps } from "./context.ts";
import { prepareDownload } from "./download/prepare-download.ts";
import { leave } from "./leaving/leave.ts";
import { previewLeaving } from "./leaving/preview-leaving.ts";
import { findSubject } from "./own-data/find-subject.ts";
import { listDisclosures } from "./own-data/list-disclosures.ts";

/** Of a person's own page what all rooms hold together: who looked, a copy of everything, leaving. */
export const privacyRoutes = (deps: PrivacyDeps): Served[] => [
  serve(membership.listDisclosures, async ({ caller }) => ({
    disclosures: await listDisclosures(deps, await findSubject(deps.db, caller.memberId)),
  })),
  serve(membership.prepareDownload, ({ caller }) => prepareDownload(deps, caller.memberId)),
  serve(membership.previewLeaving, async ({ caller }) => {
    const { goes, stays } = await previewLeaving(deps, await findSubject(deps.db, caller.memberId));
    return { goes, stays: stays.map(({ what, why, until }) => ({ what, why, until })) };
  }),
  serve(membership.leave, async ({ caller }) => {
    await leave(deps, caller.memberId);
    return undefined;
  }),
];
