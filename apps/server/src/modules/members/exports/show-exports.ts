import type { ExportRow } from "@paknam/contract";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { officerNames, organisationRefs, policiesOf } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { type Export, exportsOf } from "./exports.queries.ts";

/** Exports of the caller's organisation; whoever decides sees all. */
export async function listExports(deps: MembersDeps, caller: OfficerCaller): Promise<ExportRow[]> {
  const { db, clock } = deps;
  const now = clock.now();
  const decides = policiesOf(caller).decideExports;
  const rows = await exportsOf(db, decides ? null : caller.organisationId);
  const organisations = await organisationRefs(
    db,
    rows.map((row) => row.organisationId),
  );
  const names = await officerNames(
    db,
    rows.flatMap((row) => [row.askedBy, row.decidedBy ?? []].flat()),
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
        canTake: state === "approved" && row.askedBy === caller.officerId,
      },
    ];
  });
}

const stateNow = ({ state, expiresAt }: Export, now: Date): Export["state"] =>
  (state === "waiting" || state === "approved") && expiresAt <= now ? "lapsed" : state;
