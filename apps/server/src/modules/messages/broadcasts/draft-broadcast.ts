import type { BroadcastTexts, Rule } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/random.ts";
import type { Deps } from "../../../platform/room.ts";
import { MOST_MESSAGES } from "../queue-message.ts";
import { type Broadcast, type BroadcastKind, type Contents, LANES, type Lane } from "./broadcast.ts";
import { broadcastById, insertBroadcast } from "./broadcasts.queries.ts";

export type BroadcastDraft = Readonly<{
  kind: BroadcastKind;
  title: string;
  rule: Rule | null;
  contents: Contents;
  texts?: BroadcastTexts;
  corrects: string | null;
  sendAt: Date | null;
}>;

/**
 * Keeps a new draft of the caller's organisation. A warning goes in the emergency lane, a notice of somebody's own matter in the middle one.
 * @throws permission.denied for a viewer · broadcast.contents (400) without Thai or with more than five messages · broadcast.not_found (404)
 *   for a correction of another organisation's
 */
export async function draftBroadcast(deps: Deps, caller: OfficerCaller, draft: BroadcastDraft): Promise<string> {
  if (caller.role === "viewer") throw new AppError("permission.denied", { status: 403 });
  const lengths = Object.values(draft.contents).map((messages) => messages?.length ?? 0);
  if (lengths.some((length) => length < 1 || length > MOST_MESSAGES))
    throw new AppError("broadcast.contents", { status: 400 });
  const id = newId();
  await inTransaction(deps.db, async (tx) => {
    if (draft.corrects) await requireOwn(tx, caller, draft.corrects);
    await insertBroadcast(tx, {
      ...draft,
      texts: draft.texts ?? null,
      id,
      organisationId: caller.organisationId,
      lane: laneOf(draft.kind),
      createdBy: caller.officerId,
      now: deps.clock.now(),
    });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "broadcast.drafted",
      subject: { kind: "broadcast", id },
      detail: { kind: draft.kind },
    });
  });
  return id;
}

/** A warning goes in the emergency lane, a notice of somebody's own matter in the middle one. */
export const laneOf = (kind: BroadcastKind): Lane =>
  kind === "alert" ? LANES.emergency : kind === "notice" ? LANES.transactional : LANES.bulk;

/** The broadcast of the caller's organisation; another's does not exist for them. */
export async function requireOwn(db: Db, caller: OfficerCaller, id: string): Promise<Broadcast> {
  const broadcast = await broadcastById(db, id);
  if (!broadcast || (broadcast.organisationId !== caller.organisationId && !caller.isCentre))
    throw new AppError("broadcast.not_found", { status: 404 });
  return broadcast;
}
