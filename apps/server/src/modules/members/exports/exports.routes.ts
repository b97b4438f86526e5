import { memberRoutes } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { MembersDeps } from "../context.ts";
import { askExport } from "./ask-export.ts";
import { decideExport } from "./decide-export.ts";
import { listExports, showExport } from "./show-exports.ts";
import { takeExport } from "./take-export.ts";

/** Members leave as a file only for an approved reason. */
export const exportRoutes = (deps: MembersDeps): Served[] => [
  serve(memberRoutes.listExports, async ({ caller }) => ({ exports: await listExports(deps, caller) })),
  serve(memberRoutes.askExport, async ({ caller, body }) =>
    showExport(deps, caller, await askExport(deps, caller, body)),
  ),
  serve(memberRoutes.decideExport, async ({ caller, params, body }) => {
    await decideExport(deps, caller, { id: params.id, ...body });
    return showExport(deps, caller, params.id);
  }),
  serve(memberRoutes.takeExport, ({ caller, params }) => takeExport(deps, caller, params.id)),
];
