import type { Clock } from "../../../platform/clock.ts";
import type { Db } from "../../../platform/db/db.ts";
import type { Log } from "../../../platform/log.ts";
import type { MessageSender, Rendered, Sent } from "../message-sender.ts";
import { moveBroadcast } from "./broadcasts.queries.ts";
import { type Chunk, noteDead, noteTry, splitChunk, UNCLEAR } from "./chunks.queries.ts";

export type ChunkSending = Readonly<{
  db: Db;
  clock: Clock;
  log: Log;
  sender: MessageSender;
  /** The channel's words of a broadcast in a language. */
  requestOf(broadcastId: string, language: string): Promise<Rendered>;
  /** Writes a call down as taken, soon, together with others; until then it waits, and would be made again with its key. */
  noteTaken(id: string, at: Date): void;
}>;

/** LINE forgets a retry key after 24 hours. */
const RETRY_KEY_MS = 24 * 3_600_000;

/** Makes one call that was claimed; every try of it says the same, under the same key. */
export async function sendChunk(sending: ChunkSending, chunk: Chunk): Promise<void> {
  const { db, clock, sender } = sending;
  if (chunk.lineUserIds.length === 0) return sending.noteTaken(chunk.id, clock.now());
  if (chunk.firstTriedAt && clock.now().getTime() - chunk.firstTriedAt.getTime() > RETRY_KEY_MS) {
    sending.log.error({ chunk: chunk.id }, "a call of a broadcast was given up: nobody knows whether it arrived");
    return noteDead(db, chunk, UNCLEAR);
  }
  const request = await sending.requestOf(chunk.broadcastId, chunk.language);
  const sent = await sender.multicast({ lineUserIds: chunk.lineUserIds, request, retryKey: chunk.retryKey });
  await writeOutcome(sending, { chunk, sent });
}

async function writeOutcome(sending: ChunkSending, { chunk, sent }: { chunk: Chunk; sent: Sent }): Promise<void> {
  const { db, clock, log } = sending;
  const now = clock.now();
  const again = (ms: number, error: string, { isUntaken }: { isUntaken: boolean }): Promise<void> =>
    noteTry(db, chunk, { nextTryAt: new Date(now.getTime() + ms), error, isUntaken });
  switch (sent.kind) {
    case "sent":
      return sending.noteTaken(chunk.id, now);
    case "refused":
      if (chunk.lineUserIds.length > 1) return splitChunk(db, chunk);
      log.error({ chunk: chunk.id, error: sent.error }, "a call of a broadcast was refused");
      return noteDead(db, chunk, sent.error);
    case "month-used-up":
      if (await moveBroadcast(db, { id: chunk.broadcastId, act: "hold", heldBecause: sent.kind }))
        log.error({ broadcast: chunk.broadcastId }, "this month's messages are used up: the broadcast is held");
      return again(0, sent.kind, { isUntaken: true });
    case "too-fast":
      return again(1_000, sent.kind, { isUntaken: true });
    case "unreachable":
      return again(waitMs(chunk.attempts), sent.kind, { isUntaken: true });
    case "unknown":
    case "bad-token":
      return again(waitMs(chunk.attempts), sent.kind === "unknown" ? sent.error : sent.kind, { isUntaken: false });
    default:
      return sent satisfies never;
  }
}

/** 0.25, 0.5, 1 … 60 s. */
const waitMs = (attempts: number): number => Math.min(250 * 2 ** Math.min(attempts - 1, 8), 60_000);
