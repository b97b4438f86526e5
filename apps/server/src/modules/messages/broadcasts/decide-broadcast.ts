import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import type { Deps } from "../../../platform/room.ts";
import { requirePolicy } from "../../organisations/index.ts";
import type { LinePlan } from "../line-plan.ts";
import type { MessageSender } from "../message-sender.ts";
import type { Broadcast, BroadcastAct } from "./broadcast.ts";
import { lockBroadcast, moveBroadcast, postpone } from "./broadcasts.queries.ts";
import { stopChunks } from "./chunks.queries.ts";
import { FREEZE } from "./freeze-audience.ts";
import { notBefore } from "./quiet-hours.ts";
import { setAside } from "./set-aside.ts";

/** What approving takes beside the house's: LINE's quota, and what the province pays for. */
export type Deciding = Deps & Readonly<{ sender: Pick<MessageSender, "readQuota">; plan: LinePlan }>;

/**
 * Hands a draft to somebody else to approve.
 * @throws broadcast.not_found (404) · broadcast.state (409)
 */
export async function submitBroadcast(deps: Deps, caller: OfficerCaller, id: string): Promise<void> {
  const now = deps.clock.now();
  await act(deps, caller, { id, act: "submit", change: { submittedBy: caller.officerId, submittedAt: now } });
}

/**
 * Approves what another submitted: its people are set aside of the month's messages, and it is sent at once or at its time; news waits for
 * the end of quiet hours. Leaders approve for their organisation, the centre's for all.
 * @throws permission.denied · broadcast.own (409): nobody approves what they submitted · broadcast.not_found · broadcast.state ·
 *   broadcast.month_full, broadcast.budget_used (409)
 */
export async function approveBroadcast(deps: Deciding, caller: OfficerCaller, id: string): Promise<void> {
  requirePolicy(caller, "manageGroups");
  const now = deps.clock.now();
  // LINE is asked before anything is locked.
  const quota = await deps.sender.readQuota();
  await act(deps, caller, {
    id,
    act: "approve",
    change: { decidedBy: caller.officerId, decidedAt: now },
    async also(tx, broadcast) {
      if (broadcast.submittedBy === caller.officerId) throw new AppError("broadcast.own", { status: 409 });
      // A correction ends what it corrects: whom that reached is then known, and nobody hears it after the correction.
      if (broadcast.corrects && (await moveBroadcast(tx, { id: broadcast.corrects, act: "stop" })))
        await stopChunks(tx, broadcast.corrects);
      await setAside(tx, { broadcast, plan: deps.plan, quota, now });
      const runAt = notBefore(broadcast, { quietHours: deps.config.quietHours, now });
      if (runAt) await postpone(tx, { id, sendAt: runAt });
      await enqueue(tx, FREEZE, { id }, { key: `freeze ${id}`, ...(runAt ? { runAt } : {}) });
    },
  });
}

/**
 * Gives a submitted broadcast back with a word why; nobody returns what they submitted.
 * @throws permission.denied · broadcast.needs_words (400) · broadcast.own, broadcast.state (409) · broadcast.not_found
 */
export async function returnBroadcast(
  deps: Deps,
  caller: OfficerCaller,
  { id, words }: { id: string; words: string | null },
): Promise<void> {
  requirePolicy(caller, "manageGroups");
  if (!words) throw new AppError("broadcast.needs_words", { status: 400 });
  await act(deps, caller, {
    id,
    act: "return",
    change: { decidedBy: caller.officerId, decidedAt: deps.clock.now(), decidedWords: words },
    async also(_tx, broadcast) {
      if (broadcast.submittedBy === caller.officerId) throw new AppError("broadcast.own", { status: 409 });
    },
  });
}

/** Pauses, resumes or stops what is being sent; calls that are under way come to their end, what waits when it is stopped never leaves. */
export async function steerBroadcast(
  deps: Deps,
  caller: OfficerCaller,
  { id, act: which }: { id: string; act: "pause" | "resume" | "stop" },
): Promise<void> {
  await act(deps, caller, {
    id,
    act: which,
    change: which === "resume" ? { heldBecause: null } : {},
    async also(tx) {
      if (which === "stop") await stopChunks(tx, id);
    },
  });
}

async function act(
  deps: Deps,
  caller: OfficerCaller,
  step: {
    id: string;
    act: BroadcastAct;
    change: Omit<Parameters<typeof moveBroadcast>[1], "id" | "act">;
    also?(tx: Db, broadcast: Broadcast): Promise<void>;
  },
): Promise<void> {
  const { id, change } = step;
  await inTransaction(deps.db, async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast || (broadcast.organisationId !== caller.organisationId && !caller.isCentre))
      throw new AppError("broadcast.not_found", { status: 404 });
    await step.also?.(tx, broadcast);
    if (!(await moveBroadcast(tx, { id, act: step.act, ...change })))
      throw new AppError("broadcast.state", { status: 409, detail: { state: broadcast.state } });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: `broadcast.${step.act}`,
      subject: { kind: "broadcast", id },
    });
  });
}
