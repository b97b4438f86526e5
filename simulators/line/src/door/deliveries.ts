import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { isBilled, type Sending } from "../state/ledger.ts";
import type { Simulator } from "../state/simulator.ts";
import { summarise } from "./summarise-deliveries.ts";

const query = z.object({
  since: z
    .union([z.coerce.number(), z.iso.datetime({ offset: true }).transform((date) => Date.parse(date))])
    .default(0),
  endpoint: z.enum(["reply", "push", "multicast"]).optional(),
});

function present({ at, endpoint, requestId, retryKey, messageIds, delivered }: Sending) {
  return delivered.map((userId) => ({
    userId,
    at,
    endpoint,
    requestId,
    retryKey: retryKey ?? null,
    messageIds,
    isBilled: isBilled(endpoint),
  }));
}

/** The ledger: who received what, from which request. */
export function serveDeliveries(app: FastifyInstance, { ledger }: Simulator): void {
  app.get("/deliveries", async (request) => {
    const { since, endpoint } = query.parse(request.query);
    const sendings = ledger
      .all()
      .filter((one) => one.at >= since && (endpoint === undefined || one.endpoint === endpoint));
    return {
      deliveries: sendings.flatMap(present),
      dropped: sendings.flatMap(({ requestId, dropped }) => dropped.map((userId) => ({ userId, requestId }))),
    };
  });

  app.get("/deliveries/summary", async (request) => {
    const { since } = query.parse(request.query);
    return summarise(ledger.all().filter(({ at }) => at >= since));
  });
}
