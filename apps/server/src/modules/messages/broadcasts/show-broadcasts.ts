import type { BroadcastRow, BroadcastState, BroadcastView } from "@paknam/contract";
import { sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db, TablesOf } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { officerNames, organisationRefs, policiesOf } from "../../organisations/index.ts";
import { type Broadcast, type BroadcastAct, stateAfter } from "./broadcast.ts";
import { broadcastById } from "./broadcasts.queries.ts";
import { progressOf } from "./show-progress.ts";

type Listed = { id: string };

/** The broadcasts of the caller's organisation, the centre's of all; newest first. */
export async function listBroadcasts(
  db: Db,
  caller: OfficerCaller,
  { page, size, state }: { page: number; size: number; state?: BroadcastState | undefined },
): Promise<{ broadcasts: BroadcastRow[]; total: number }> {
  const wanted = db
    .withTables<TablesOf<"messages">>()
    .selectFrom("messages.broadcast")
    .$if(!caller.isCentre, (query) => query.where("organisationId", "=", caller.organisationId))
    .$if(state !== undefined, (query) => query.where("state", "=", state ?? ""));
  const rows: Listed[] = await wanted
    .select("id")
    .orderBy("createdAt", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await wanted.select(sql<number>`count(*)::int`.as("total")).executeTakeFirstOrThrow();
  const broadcasts: BroadcastRow[] = [];
  for (const { id } of rows) broadcasts.push(await showBroadcast(db, caller, id));
  return { broadcasts, total };
}

/**
 * One broadcast as its organisation sees it.
 * @throws broadcast.not_found (404)
 */
export async function showBroadcast(db: Db, caller: OfficerCaller, id: string): Promise<BroadcastView> {
  const broadcast = await broadcastById(db, id);
  if (!broadcast || (!caller.isCentre && broadcast.organisationId !== caller.organisationId))
    throw new AppError("broadcast.not_found", { status: 404 });
  const organisation = (await organisationRefs(db, [broadcast.organisationId])).get(broadcast.organisationId);
  if (!organisation) throw new AppError("broadcast.not_found", { status: 404 });
  const { createdBy, submittedBy, decidedBy } = broadcast;
  const names = await officerNames(
    db,
    [createdBy, submittedBy, decidedBy].flatMap((officerId) => officerId ?? []),
  );
  const nameOf = (officerId: string | null): string | null => (officerId ? (names.get(officerId) ?? "") : null);
  const { lastAcceptedAt, ...progress } = await progressOf(db, id);
  return {
    id,
    kind: broadcast.kind,
    title: broadcast.title,
    organisation,
    state: broadcast.state,
    createdBy: nameOf(createdBy) ?? "",
    createdAt: broadcast.createdAt.toISOString(),
    sendAt: broadcast.sendAt?.toISOString() ?? null,
    startedAt: broadcast.startedAt?.toISOString() ?? null,
    finishedAt: broadcast.finishedAt?.toISOString() ?? null,
    progress: { ...progress, lastAcceptedAt: lastAcceptedAt?.toISOString() ?? null },
    rule: broadcast.rule,
    texts: broadcast.texts ?? { th: { title: broadcast.title, body: broadcast.title, link: null } },
    corrects: broadcast.corrects,
    submittedBy: nameOf(submittedBy),
    decidedBy: nameOf(decidedBy),
    decidedWords: broadcast.decidedWords,
    heldBecause: broadcast.heldBecause,
    acts: actsOf(broadcast, caller),
    version: broadcast.version,
  };
}

type ShownAct = BroadcastView["acts"][number];

/** What the caller may do now; the server checks again. */
function actsOf(broadcast: Broadcast, caller: OfficerCaller): ShownAct[] {
  if (caller.role === "viewer") return [];
  const approves = policiesOf(caller).manageGroups && broadcast.submittedBy !== caller.officerId;
  const may = (act: BroadcastAct): boolean => stateAfter(broadcast.state, act) !== null;
  const acts: [ShownAct, boolean][] = [
    ["edit", may("submit")],
    ["submit", may("submit")],
    ["return", approves && may("return")],
    ["approve", approves && may("approve")],
    ["pause", may("pause") && broadcast.state === "sending"],
    ["resume", may("resume")],
    ["stop", may("stop")],
    ["correct", broadcast.state === "done" || broadcast.state === "stopped"],
  ];
  return acts.filter(([, isPossible]) => isPossible).map(([act]) => act);
}
