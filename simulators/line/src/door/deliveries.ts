import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { isBilled, type Sending, sendEndpoints } from "../state/ledger.ts";
import type { Simulator } from "../state/simulator.ts";
import { DoorError } from "./door-error.ts";
import { summarise } from "./summarise-deliveries.ts";

const since = z
  .union([z.coerce.number(), z.iso.datetime({ offset: true }).transform((date) => Date.parse(date))])
  .default(0);

const query = z.object({
  since,
  endpoint: z.enum(sendEndpoints).optional(),
  userId: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100_000).optional(),
  /** `next` of the page before: the request's place in the ledger, and the delivery's within it. */
  after: z
    .string()
    .regex(/^\d+\.\d+$/)
    .default("0.0"),
});

/** Without `limit` the answer is in one piece; beyond so many deliveries that piece is more than a program should be given. */
const inOnePiece = 200_000;

type Page = { readonly deliveries: object[]; readonly dropped: object[]; readonly next: string | null };

/** The ledger: who received what, from which request. */
export function serveDeliveries(app: FastifyInstance, { ledger, people }: Simulator): void {
  function present({ at, endpoint, requestId, retryKey, messageIds }: Sending, index: number) {
    return {
      userId: people.userIdOf(index),
      at,
      endpoint,
      requestId,
      retryKey: retryKey ?? null,
      messageIds,
      isBilled: isBilled(endpoint),
    };
  }

  function presentDropped({ requestId, dropped, strangers }: Sending) {
    return [...Array.from(dropped, people.userIdOf), ...strangers].map((userId) => ({ userId, requestId }));
  }

  /** Up to `limit` deliveries from that one on. Whom a request left out comes with its last delivery. */
  function cut(sendings: readonly Sending[], after: string, limit: number): Page {
    const [place = 0, skipped = 0] = after.split(".").map(Number);
    const deliveries: object[] = [];
    const dropped: object[] = [];
    for (let at = place, from = skipped; at < sendings.length; at++, from = 0) {
      const sending = sendings[at];
      if (sending === undefined) break;
      const to = Math.min(sending.delivered.length, from + limit - deliveries.length);
      for (const index of sending.delivered.subarray(from, to)) deliveries.push(present(sending, index));
      if (to < sending.delivered.length) return { deliveries, dropped, next: `${at}.${to}` };
      dropped.push(...presentDropped(sending));
    }
    return { deliveries, dropped, next: null };
  }

  /** The requests that are about that person, each with nobody else in it. */
  function only(userId: string): Sending[] {
    const index = people.indexOf(userId);
    const isTheirs = (one: number) => one === index;
    return ledger.all().flatMap((sending) => {
      const delivered = sending.delivered.filter(isTheirs);
      const dropped = sending.dropped.filter(isTheirs);
      const strangers = sending.strangers.filter((stranger) => stranger === userId);
      return delivered.length + dropped.length + strangers.length === 0
        ? []
        : [{ ...sending, delivered, dropped, strangers }];
    });
  }

  app.get("/deliveries", async (request) => {
    const { since, endpoint, userId, limit, after } = query.parse(request.query);
    const sendings = (userId === undefined ? ledger.all() : only(userId)).filter(
      (one) => one.at >= since && (endpoint === undefined || one.endpoint === endpoint),
    );
    const { next, ...page } = cut(sendings, after, limit ?? inOnePiece);
    if (limit !== undefined) return { ...page, next };
    if (next === null) return page;
    throw new DoorError(400, `There are more than ${inOnePiece} deliveries: ask with "limit", and go on with "after"`);
  });

  app.get("/deliveries/summary", async (request) => {
    const { since } = query.pick({ since: true }).parse(request.query);
    return summarise(
      ledger.all().filter(({ at }) => at >= since),
      people.count(),
    );
  });
}
