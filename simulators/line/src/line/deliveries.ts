import type { FastifyInstance } from "fastify";
import { sendEndpoints } from "../state/ledger.ts";
import { lineMonthOf } from "../state/line-date.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest } from "./line-error.ts";
import { countStatus, readDay, readLimit } from "./query.ts";
import { sentOn, unitsOfMonth } from "./statistics.ts";

type ByDate = { Querystring: { date?: string } };
type Page = { Querystring: { limit?: string; start?: string } };

/** LINE has counted what is sent through the API since 31 March 2018. */
const countedSince = "20180331";

/** The month's quota and what was sent through the API, by day and by statistics unit. */
export function serveDeliveryCounts(app: FastifyInstance, { quota, ledger, clock }: Simulator): void {
  const unitsNow = () => unitsOfMonth(ledger.all(), lineMonthOf(clock.now()));

  app.get("/v2/bot/message/quota", async () => {
    const value = quota.limit();
    return value === undefined ? { type: "none" } : { type: "limited", value };
  });

  app.get("/v2/bot/message/quota/consumption", async () => ({ totalUsage: quota.used() }));

  for (const endpoint of sendEndpoints) {
    app.get<ByDate>(`/v2/bot/message/delivery/${endpoint}`, async ({ query }) => {
      const day = readDay(query.date, "date");
      const status = countStatus(day, { since: countedSince, now: clock.now() });
      return { status, ...(status === "ready" ? { success: sentOn(ledger.all(), day, endpoint) } : {}) };
    });
  }

  app.get("/v2/bot/message/aggregation/info", async () => ({
    numOfCustomAggregationUnits: unitsNow().length,
  }));

  // The continuation token is simply the place in the list: names are only ever added to it.
  app.get<Page>("/v2/bot/message/aggregation/list", async ({ query }) => {
    const limit = readLimit(query.limit, { usual: 100, max: 100 });
    const start = query.start === undefined ? 0 : Number(query.start);
    const units = unitsNow();
    if (!Number.isInteger(start) || start < 0) throw badRequest("The value for the 'start' parameter is invalid");
    const to = start + limit;
    return { customAggregationUnits: units.slice(start, to), ...(to < units.length ? { next: String(to) } : {}) };
  });
}
