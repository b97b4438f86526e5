import { type ExportRow, memberRoutes } from "@paknam/contract";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { AppError } from "../../../platform/errors.ts";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { MembersDeps } from "../context.ts";
import { askExport } from "./ask-export.ts";
import { decideExport } from "./decide-export.ts";
import { listExports } from "./show-exports.ts";
import { takeExport } from "./take-export.ts";

/** Members leave as a file only for an approved reason. */
export const exportRoutes = (deps: MembersDeps): Served[] => {
  const show = async (caller: OfficerCaller, id: string): Promise<ExportRow> => {
    const row = (await listExports(deps, caller)).find((each) => each.id === id);
    if (!row) throw new AppError("export.not_found", { status: 404 });
    return row;
  };
  return [
    serve(memberRoutes.listExports, async ({ caller }) => ({ exports: await listExports(deps, caller) })),
    serve(memberRoutes.askExport, async ({ caller, body }) => show(caller, await askExport(deps, caller, body))),
    serve(memberRoutes.decideExport, async ({ caller, params, body }) => {
      await decideExport(deps, caller, { id: params.id, ...body });
      return show(caller, params.id);
    }),
    serve(memberRoutes.takeExport, ({ caller, params }) => takeExport(deps, caller, params.id)),
  ];
};
