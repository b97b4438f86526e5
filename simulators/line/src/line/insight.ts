import type { FastifyInstance } from "fastify";
import type { SendEndpoint } from "../state/ledger.ts";
import { daysInRange, lineDayOf, lineDayStart } from "../state/line-date.ts";
import type { Simulator } from "../state/simulator.ts";
import { demographic } from "./demographic.ts";
import { countFriendships } from "./followers.ts";
import { badRequest, notFound } from "./line-error.ts";
import { presentStatistics } from "./present-statistics.ts";
import { countStatus, readDay, readText } from "./query.ts";
import { countSendings, sendingsOfUnit, sentOn } from "./statistics.ts";

type ByDate = { Querystring: { date?: string } };
type ByRequest = { Querystring: { requestId?: string } };
type ByUnit = { Querystring: { customAggregationUnit?: string; from?: string; to?: string } };

/** Since when LINE has counted what the account sent, and its followers. */
const deliveriesSince = "20170301";
const followersSince = "20161101";
/** Statistics by unit span 30 days at most. */
const rangeDaysMax = 30;
/** Attributes are given from this many people on. */
const demographicFrom = 20;

const deliveryFields: readonly (readonly [string, SendEndpoint])[] = [
  ["apiBroadcast", "broadcast"],
  ["apiPush", "push"],
  ["apiMulticast", "multicast"],
  ["apiReply", "reply"],
];

/** What LINE tells of the account a day later: who was reached, who follows, who opened and tapped. */
export function serveInsight(app: FastifyInstance, simulator: Simulator): void {
  const { ledger, clicks, account, people, clock } = simulator;

  app.get<ByDate>("/v2/bot/insight/message/delivery", async ({ query }) => {
    const day = readDay(query.date, "date");
    const status = countStatus(day, { since: deliveriesSince, now: clock.now() });
    if (status !== "ready") return { status };
    // What was never sent that day is left out, as LINE leaves it out.
    const counts = deliveryFields
      .map(([field, endpoint]) => [field, sentOn(ledger.all(), day, endpoint)] as const)
      .filter(([, count]) => count > 0);
    return { status, ...Object.fromEntries(counts) };
  });

  app.get<ByDate>("/v2/bot/insight/followers", async ({ query }) => {
    const yesterday = lineDayOf(clock.now() - 24 * 60 * 60 * 1000);
    const day = query.date === undefined ? yesterday : readDay(query.date, "date");
    const status = countStatus(day, { since: followersSince, now: clock.now() });
    if (status !== "ready") return { status };
    const { friend, blocked, deleted } = countFriendships(people);
    return { status, followers: friend + blocked + deleted, targetedReaches: friend, blocks: blocked };
  });

  app.get("/v2/bot/insight/demographic", async () =>
    countFriendships(people).friend < demographicFrom ? { available: false } : { available: true, ...demographic },
  );

  app.get<ByRequest>("/v2/bot/insight/message/event", async ({ query }) => {
    const requestId = readText(query.requestId, "requestId");
    const sending = ledger.all().find((one) => one.requestId === requestId && one.endpoint === "broadcast");
    if (sending === undefined) throw notFound();
    // Opening and tapping are counted a day later.
    const isCounted = lineDayOf(sending.at) < lineDayOf(clock.now());
    const counts = countSendings([sending], isCounted ? clicks.of : () => new Map());
    const { overview, ...details } = presentStatistics(counts, isCounted ? account.settings().openShare : 0);
    const timestamp = Math.floor(sending.at / 1000);
    return { overview: { requestId, timestamp, delivered: counts.people, ...overview }, ...details };
  });

  app.get<ByUnit>("/v2/bot/insight/message/event/aggregation", async ({ query }) => {
    const unit = readText(query.customAggregationUnit, "customAggregationUnit", /^[a-zA-Z0-9_]{1,30}$/);
    const from = readDay(query.from, "from");
    const to = readDay(query.to, "to");
    const days = daysInRange(lineDayStart(from) ?? 0, lineDayStart(to) ?? 0);
    if (days < 1 || days > rangeDaysMax) throw badRequest("The period from 'from' to 'to' is invalid");
    // What was sent today is counted tomorrow.
    const today = lineDayOf(clock.now());
    const counted = ledger.all().filter(({ at }) => lineDayOf(at) < today);
    const sendings = sendingsOfUnit(counted, { unit, from, to });
    return presentStatistics(countSendings(sendings, clicks.of), account.settings().openShare);
  });
}
