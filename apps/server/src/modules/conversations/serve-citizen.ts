import { wordsIn } from "@paknam/wording";
import { memberByLineUserId } from "../members/index.ts";
import { queueMessage } from "../messages/index.ts";
import { text } from "./answers.ts";
import type { Desk } from "./desk.ts";
import type { ServeCitizen } from "./drain.ts";
import { releaseLease } from "./leases.queries.ts";
import { replyUntil, type Served, type Taken, takeTurn } from "./take-turn.ts";
import { type Begun, beginTurn, endTurn, LeaseLost } from "./turns.queries.ts";

/** After the fifth failure the row is parked. A citizen's later messages wait so long, since they were said later. */
const RESTS_MS = [500, 1_000, 2_000, 4_000] as const;
const MOST_ATTEMPTS = RESTS_MS.length + 1;

/** Takes a citizen's turns one after another until nothing waits; after a failure the citizen rests, and the same turn comes again. */
export function makeServeCitizen(desk: Desk): ServeCitizen {
  return async (served) => {
    const { lineUserId, holder } = served;
    let restMs = 0;
    try {
      let begun = await beginTurn(desk.db, lineUserId);
      while (begun) ({ next: begun, restMs } = await tryTurn(desk, begun, served));
    } catch (error) {
      if (error instanceof LeaseLost) return;
      throw error;
    } finally {
      await releaseLease(desk.db, { lineUserId, holder, restMs });
    }
  };
}

type Tried = Readonly<{ next: Begun | null; restMs: number }>;

async function tryTurn(desk: Desk, begun: Begun, served: Served): Promise<Tried> {
  const { id, attempts } = begun.row;
  if (attempts >= MOST_ATTEMPTS) return parkTurn(desk, begun, { ...served, error: "the worker died in every try" });
  try {
    return sendAndGoOn(desk, await takeTurn(desk, begun, served));
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    desk.log.error({ err: error, inbox: id, attempt: attempts + 1 }, "a turn failed");
    const restMs = RESTS_MS[attempts];
    if (restMs !== undefined) return { next: null, restMs };
    return parkTurn(desk, begun, { ...served, error: error instanceof Error ? error.message : String(error) });
  }
}

function sendAndGoOn(desk: Desk, { queued, next }: Taken): Tried {
  desk.sendNow(queued);
  return { next, restMs: 0 };
}

/** Sets the row aside for an operator and tells the person, who would wait in vain. */
async function parkTurn(desk: Desk, begun: Begun, given: Served & { error: string }): Promise<Tried> {
  const { row, conversation } = begun;
  const { lineUserId, holder, isStopping } = given;
  const { replyToken } = desk.readEvent(row.body);
  const until = replyUntil(row);
  const taken = await desk.db.transaction().execute(async (tx): Promise<Taken> => {
    const member = await memberByLineUserId(tx, lineUserId);
    const phone = desk.province.complaintCentre.hotline;
    const words = wordsIn(member?.language ?? "th")("conversations.failed", { phone });
    const queued = await queueMessage(tx, {
      cause: `parked:${row.eventId}`,
      lineUserId,
      body: [text(words)],
      ...(replyToken === null ? {} : { reply: { token: replyToken, until } }),
    });
    const error = given.error.slice(0, 500);
    const ended = { begun, lineUserId, holder, state: "parked", error, conversation, now: desk.clock.now() } as const;
    const next = await endTurn(tx, { ...ended, beginsNext: !isStopping() });
    return { queued: queued && replyToken !== null ? [queued] : [], next };
  });
  desk.log.error({ inbox: row.id }, "a turn was parked after five failures");
  return sendAndGoOn(desk, taken);
}
