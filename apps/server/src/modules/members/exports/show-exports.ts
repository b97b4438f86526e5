import type { ExportRow } from "@paknam/contract";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { AppError } from "../../../platform/errors.ts";
import { officerNames, organisationRefs, policiesOf } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { type Export, exportById, exportsOf } from "./exports.queries.ts";

/** Exports of the caller's organisation; whoever decides sees all. */
export async function listExports(deps: MembersDeps, caller: OfficerCaller): Promise<ExportRow[]> {
  const decides = policiesOf(caller).decideExports;
  return present(deps, caller, await exportsOf(deps.db, decides ? null : caller.organisationId));
}

/** One export that the caller has just acted on. */
export async function showExport(deps: MembersDeps, caller: OfficerCaller, id: string): Promise<ExportRow> {
  const asked = await exportById(deps.db, id);
  const [row] = await present(deps, caller, asked ? [asked] : []);
  if (!row) throw new AppError("export.not_found", { status: 404 });
  return row;
}

async function present(deps: MembersDeps, caller: OfficerCaller, rows: readonly Export[]): Promise<ExportRow[]> {
  const { db, clock } = deps;
  const now = clock.now();
  const { decideExports: decides } = policiesOf(caller);
  const organisations = await organisationRefs(
    db,
    rows.map((row) => row.organisationId),
  );
  const names = await officerNames(
    db,
    rows.flatMap((row) => [row.askedBy, ...(row.decidedBy ? [row.decidedBy] : [])]),
  );
  return rows.flatMap((row) => {
    const organisation = organisations.get(row.organisationId);
    if (!organisation) return [];
    const state = stateNow(row, now);
    return [
      {
        id: row.id,
        group: { th: row.nameTh, en: row.nameEn },
        organisation,
        askedBy: names.get(row.askedBy) ?? "",
        reason: row.reason,
        fields: row.fields,
        state,
        askedAt: row.askedAt.toISOString(),
        decidedBy: row.decidedBy ? (names.get(row.decidedBy) ?? "") : null,
        canDecide: decides && state === "waiting" && row.askedBy !== caller.officerId,
        canTake: state === "approved" && mayTake(caller, row),
      },
    ];
  });
}

/** Whoever asked, while still leading there. */
export const mayTake = (caller: OfficerCaller, asked: Pick<Export, "askedBy" | "organisationId">): boolean =>
  asked.askedBy === caller.officerId &&
  asked.organisationId === caller.organisationId &&
  policiesOf(caller).manageGroups;

const stateNow = ({ state, expiresAt }: Export, now: Date): Export["state"] =>
  (state === "waiting" || state === "approved") && expiresAt <= now ? "lapsed" : state;
