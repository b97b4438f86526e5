import type { FactList, memberRoutes, ResponseOf } from "@paknam/contract";
import { record } from "../../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../../platform/auth/callers.ts";
import { inTransaction } from "../../../../platform/db/db.ts";
import { AppError } from "../../../../platform/errors.ts";
import { officerNames, organisationRefs, requirePolicy } from "../../../organisations/index.ts";
import type { MembersDeps } from "../../context.ts";
import { showCount } from "../../groups/show-count.ts";
import { type FactListRow, factListRows, withdrawLists } from "./fact-lists.queries.ts";

/**
 * The lists of the caller's organisation, the newest first, and the kinds of fact that it owns.
 * @throws permission.denied without the duty
 */
export async function listFactLists(
  deps: MembersDeps,
  caller: OfficerCaller,
): Promise<ResponseOf<typeof memberRoutes.listFactLists>> {
  requirePolicy(caller, "answerForFacts");
  const rows = await factListRows(deps.db)
    .where("list.organisationId", "=", caller.organisationId)
    .orderBy("list.uploadedAt", "desc")
    .limit(100)
    .execute();
  const types = await deps.catalogue.factTypes(deps.db);
  return {
    lists: await present(deps, rows),
    types: types.filter(({ organisation }) => organisation.id === caller.organisationId),
  };
}

/** One list, as its agency sees it. */
export async function showFactList(deps: MembersDeps, id: string): Promise<FactList> {
  const rows = await factListRows(deps.db).where("list.id", "=", id).execute();
  const [list] = await present(deps, rows);
  if (!list) throw new AppError("list.not_found", { status: 404 });
  return list;
}

/**
 * Withdraws a list: its rows go and the facts that came from it end.
 * @throws permission.denied · list.not_found (404) for another organisation's
 */
export async function withdrawFactList(deps: MembersDeps, caller: OfficerCaller, id: string): Promise<FactList> {
  requirePolicy(caller, "answerForFacts");
  const list = await showFactList(deps, id);
  if (list.organisation.id !== caller.organisationId) throw new AppError("list.not_found", { status: 404 });
  if (!list.isWithdrawn)
    await inTransaction(deps.db, async (tx) => {
      await withdrawLists(tx, { ids: [id], now: deps.clock.now() });
      await record(tx, {
        actor: { kind: "officer", id: caller.officerId },
        action: "fact-list.withdrawn",
        subject: { kind: "fact-list", id },
        detail: { type: list.type },
      });
    });
  return showFactList(deps, id);
}

async function present({ db }: MembersDeps, rows: readonly FactListRow[]): Promise<FactList[]> {
  const organisations = await organisationRefs(
    db,
    rows.map((row) => row.organisationId),
  );
  const names = await officerNames(
    db,
    rows.map((row) => row.officerId),
  );
  return rows.flatMap(({ organisationId, officerId, withdrawnAt, uploadedAt, matched, ...row }) => {
    const organisation = organisations.get(organisationId);
    if (!organisation) return [];
    return [
      {
        ...row,
        organisation,
        officerName: names.get(officerId) ?? "",
        uploadedAt: uploadedAt.toISOString(),
        matched: showCount(Number(matched ?? 0)),
        isWithdrawn: withdrawnAt !== null,
      },
    ];
  });
}
