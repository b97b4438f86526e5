import { wordsIn } from "@paknam/wording";
import { memberByLineUserId } from "../members/index.ts";
import { queueMessage } from "../messages/index.ts";
import { text } from "./answers.ts";
import type { Desk } from "./desk.ts";
import type { ServeCitizen } from "./drain.ts";
import { beginNextRow, finishRow, type InboxRow } from "./inbox.queries.ts";
import { releaseLease, stillHolds } from "./leases.queries.ts";
import { LeaseLost, replyUntil, takeTurn } from "./take-turn.ts";

/** After the fifth failure the row is parked. A citizen's later messages wait so long, since they were said later. */
const RESTS_MS = [500, 1_000, 2_000, 4_000] as const;
const MOST_ATTEMPTS = RESTS_MS.length + 1;

/** Takes a citizen's turns one after another until nothing waits; after a failure the citizen rests, and the same turn comes again. */
export function makeServeCitizen(desk: Desk): ServeCitizen {
  return async ({ lineUserId, holder, isStopping }) => {
    let restMs = 0;
    try {
      while (restMs === 0 && !isStopping()) {
        const row = await beginNextRow(desk.db, lineUserId);
        if (!row) break;
        restMs = await tryTurn(desk, { row, lineUserId, holder });
      }
    } catch (error) {
      if (error instanceof LeaseLost) return;
      throw error;
    } finally {
      await releaseLease(desk.db, { lineUserId, holder, restMs });
    }
  };
}

async function tryTurn(desk: Desk, turn: { row: InboxRow; lineUserId: string; holder: string }): Promise<number> {
  const { row } = turn;
  if (row.attempts >= MOST_ATTEMPTS) {
    await park(desk, { ...turn, error: "the worker died in every try" });
    return 0;
  }
  try {
    desk.sendNow(await takeTurn(desk, turn));
    return 0;
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    const restMs = RESTS_MS[row.attempts];
    desk.log.error({ err: error, inbox: row.id, attempt: row.attempts + 1 }, "a turn failed");
    if (restMs !== undefined) return restMs;
    await park(desk, { ...turn, error: error instanceof Error ? error.message : String(error) });
    return 0;
  }
}

/** Sets the row aside for an operator and tells the person, who would wait in vain. */
async function park(
  desk: Desk,
  given: { row: InboxRow; lineUserId: string; holder: string; error: string },
): Promise<void> {
  const { row, lineUserId, holder } = given;
  const { replyToken } = desk.readEvent(row.body);
  const until = replyUntil(row);
  const queued = await desk.db.transaction().execute(async (tx) => {
    const member = await memberByLineUserId(tx, lineUserId);
    const phone = desk.province.complaintCentre.hotline;
    const words = wordsIn(member?.language ?? "th")("conversations.failed", { phone });
    const now = desk.clock.now();
    if (!(await finishRow(tx, { id: row.id, state: "parked", now, error: given.error.slice(0, 500) }))) return null;
    if (!(await stillHolds(tx, { lineUserId, holder }))) throw new LeaseLost();
    return queueMessage(tx, {
      cause: `parked:${row.eventId}`,
      lineUserId,
      body: [text(words)],
      ...(replyToken === null ? {} : { reply: { token: replyToken, until } }),
    });
  });
  desk.log.error({ inbox: row.id }, "a turn was parked after five failures");
  if (queued && replyToken !== null) desk.sendNow([queued]);
}
