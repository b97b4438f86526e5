import type { BroadcastDraft as Given } from "@paknam/contract";
import { sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { Deps } from "../../../platform/room.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { statesBefore } from "./broadcast.ts";
import { lockBroadcast } from "./broadcasts.queries.ts";
import { type BroadcastDraft, draftBroadcast, laneOf, requireOwn } from "./draft-broadcast.ts";
import { wordAll } from "./word-broadcast.ts";

/** Keeps what an officer wrote at the console as a new draft; answers its id. */
export async function createFromTexts(deps: Deps, caller: OfficerCaller, given: Given): Promise<string> {
  return draftBroadcast(deps, caller, await wordDraft(deps, caller.organisationId, given));
}

/**
 * Changes a draft, or one that was returned.
 * @throws broadcast.not_found (404) · broadcast.state (409) · broadcast.changed (409)
 */
export async function changeDraft(
  deps: Deps,
  caller: OfficerCaller,
  { id, version, ...given }: Given & { id: string; version: number },
): Promise<void> {
  if (caller.role === "viewer") throw new AppError("permission.denied", { status: 403 });
  await inTransaction(deps.db, async (tx) => {
    await requireOwn(tx, caller, id);
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast || !statesBefore("submit").includes(broadcast.state))
      throw new AppError("broadcast.state", { status: 409 });
    if (broadcast.version !== version) throw new AppError("broadcast.changed", { status: 409 });
    const draft = await wordDraft(deps, broadcast.organisationId, given);
    await sql`update messages.broadcast set kind = ${draft.kind}, lane = ${laneOf(draft.kind)}, title = ${draft.title},
      rule = ${draft.rule ? JSON.stringify(draft.rule) : null}::jsonb, contents = ${JSON.stringify(draft.contents)}::jsonb,
      texts = ${JSON.stringify(draft.texts)}::jsonb, send_at = ${draft.sendAt}, version = version + 1
      where id = ${id}`.execute(tx);
  });
}

async function wordDraft(deps: Deps, organisationId: string, given: Given): Promise<BroadcastDraft> {
  const { kind, title, rule, texts, corrects, sendAt } = given;
  const organisation = (await organisationRefs(deps.db, [organisationId])).get(organisationId);
  if (!organisation) throw new AppError("organisation.not_found", { status: 404 });
  const contents = wordAll(texts, { kind, organisation: organisation.name });
  return { kind, title, rule, texts, contents, corrects, sendAt: sendAt ? new Date(sendAt) : null };
}
