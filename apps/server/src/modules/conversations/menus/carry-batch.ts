import type { Aligning } from "./aligning.ts";
import { type Batch, endBatch, noteRequest } from "./batches.queries.ts";
import { noteReplaced } from "./menus.queries.ts";

/** LINE lets its progress be asked a hundred times an hour. */
const SOON_MS = 2_000;
const LATER_MS = 60_000;
const SOON_FOR_MS = 60_000;
/** What takes longer is not waited for: then people are linked by name. */
const MOST_MS = 30 * 60_000;

/**
 * Goes on with a batch: asks LINE for it, or how far it is.
 * @returns after how long to look again; null when it is over
 */
export async function carryBatch({ db, menus, clock, log }: Aligning, batch: Batch): Promise<number | null> {
  const { id, operations, requestId, askedAt } = batch;
  const ageMs = clock.now().getTime() - askedAt.getTime();
  const waitMs = ageMs < SOON_FOR_MS ? SOON_MS : LATER_MS;
  const fail = async (why: string): Promise<null> => {
    log.warn({ batch: id, why }, "menus are linked one by one: LINE did not replace them");
    await endBatch(db, { id, state: "failed" });
    return null;
  };
  if (ageMs > MOST_MS) return fail("took too long");
  if (requestId === null) {
    const answer = await menus.replace(id, operations);
    if (answer === "busy") return LATER_MS;
    if (typeof answer === "string") return fail(answer);
    await noteRequest(db, { id, requestId: answer.requestId });
    return SOON_MS;
  }
  const phase = await menus.replaced(requestId);
  if (phase === "ongoing") return waitMs;
  if (phase !== "succeeded") return fail(phase);
  await db.transaction().execute(async (tx) => {
    await noteReplaced(tx, operations);
    await endBatch(tx, { id, state: "done" });
  });
  return null;
}
