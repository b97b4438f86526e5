import type { Clock } from "../../../platform/clock.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import type { Log } from "../../../platform/log.ts";
import { withdrawnSince } from "../../members/index.ts";
import type { MessageSender, Rendered, Sent } from "../message-sender.ts";
import { purposeOf } from "./broadcast.ts";
import { moveBroadcast } from "./broadcasts.queries.ts";
import { type Chunk, noteException, settleChunk, settlePeople, splitChunk } from "./chunks.queries.ts";

export type ChunkSending = Readonly<{
  db: Db;
  clock: Clock;
  log: Log;
  sender: MessageSender;
  /** The channel's words of a broadcast in a language. */
  requestOf(broadcastId: string, language: string): Promise<Rendered>;
}>;

/** LINE forgets a retry key after 24 hours. */
const RETRY_KEY_MS = 24 * 3_600_000;

/** Makes one call: before its first try those who withdrew are taken out for good; after it nothing of it changes. */
export async function sendChunk(sending: ChunkSending, claimed: Chunk): Promise<void> {
  const { db, clock, sender } = sending;
  const chunk = claimed.checkedAt && claimed.firstTriedAt ? claimed : await checkPeople(sending, claimed);
  if (chunk.lineUserIds.length === 0) return settleChunk(db, chunk.id, { state: "sent", acceptedAt: clock.now() });
  if (clock.now().getTime() - (chunk.firstTriedAt ?? clock.now()).getTime() > RETRY_KEY_MS)
    return giveUp(sending, chunk, "no clear answer within 24 hours");
  const request = await sending.requestOf(chunk.broadcastId, chunk.language);
  const sent = await sender.multicast({ lineUserIds: chunk.lineUserIds, request, retryKey: chunk.retryKey });
  await writeOutcome(sending, { chunk, sent });
}

async function checkPeople({ db, clock }: ChunkSending, chunk: Chunk): Promise<Chunk> {
  const withdrawn = await withdrawnSince(db, { purpose: purposeOf(chunk.kind), since: chunk.startedAt });
  return inTransaction(db, (tx) => settlePeople(tx, { chunk, withdrawn, now: clock.now() }));
}

async function writeOutcome(sending: ChunkSending, { chunk, sent }: { chunk: Chunk; sent: Sent }): Promise<void> {
  const { db, clock, log } = sending;
  const now = clock.now();
  const again = (ms: number, error: string): Promise<void> =>
    settleChunk(db, chunk.id, { nextTryAt: new Date(now.getTime() + ms), error });
  switch (sent.kind) {
    case "sent":
      return settleChunk(db, chunk.id, { state: "sent", acceptedAt: now, error: null });
    case "refused":
      if (chunk.lineUserIds.length === 1) return giveUp(sending, chunk, sent.error);
      return inTransaction(db, (tx) => splitChunk(tx, chunk));
    case "month-used-up":
      log.error({ broadcast: chunk.broadcastId }, "this month's messages are used up: the broadcast is held");
      await moveBroadcast(db, { id: chunk.broadcastId, act: "hold", heldBecause: sent.kind });
      return again(0, sent.kind);
    case "too-fast":
      return again(1_000, sent.kind);
    case "unreachable":
      return again(waitMs(chunk.attempts), sent.kind);
    case "unknown":
    case "bad-token":
      return again(waitMs(chunk.attempts), sent.kind === "unknown" ? sent.error : sent.kind);
    default:
      return sent satisfies never;
  }
}

/** 0.25, 0.5, 1 … 60 s. */
const waitMs = (attempts: number): number => Math.min(250 * 2 ** Math.min(attempts - 1, 8), 60_000);

/** Nobody can do more for these people by themselves: they stand in the list of dead letters. */
async function giveUp({ db, log }: ChunkSending, chunk: Chunk, error: string): Promise<void> {
  log.error({ chunk: chunk.id, error }, "a call of a broadcast was given up");
  await inTransaction(db, async (tx) => {
    await settleChunk(tx, chunk.id, { state: "dead", error });
    await noteException(tx, { chunkId: chunk.id, memberIds: chunk.memberIds, exception: "refused" });
  });
}
