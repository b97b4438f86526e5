import type { FastifyInstance } from "fastify";
import { newPlainToken, readPlainToken } from "../state/plain-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest, LineError } from "./line-error.ts";
import { readLimit } from "./query.ts";

type Page = { Querystring: { limit?: string; start?: string } };

/** A continuation token works for 24 hours (LINE's documentation, "Get a list of users who added your account as a friend"). */
const validForMs = 24 * 60 * 60 * 1000;

/** How many people are friends, have blocked the account, or have closed theirs after having been friends. */
export function countFriendships(people: Simulator["people"]) {
  const counts = { friend: 0, blocked: 0, never: 0, deleted: 0 };
  for (const { friendship } of people.all()) counts[friendship] += 1;
  return counts;
}

/** The ids of all friends, page by page; for verified accounts only. */
export function serveFollowers(app: FastifyInstance, { people, account, clock }: Simulator): void {
  /** Where that token goes on. Throws 400 when it is none of ours or too old. */
  function placeOf(token: string | undefined): number {
    if (token === undefined) return 0;
    const [from, issuedAt] = readPlainToken("followers", token) ?? [];
    if (from === undefined || clock.now() - Number(issuedAt) >= validForMs) throw badRequest("Invalid start parameter");
    return Number(from);
  }

  app.get<Page>("/v2/bot/followers/ids", async ({ query }) => {
    if (!account.settings().isVerified) {
      throw new LineError(403, { message: "Access to this API is not available for your account" });
    }
    const limit = readLimit(query.limit, { usual: 300, max: 1000 });
    const { userIds, next } = people.idsFrom(placeOf(query.start), { limit, state: "friend" });
    return { userIds, ...(next === undefined ? {} : { next: newPlainToken("followers", next, clock.now()) }) };
  });
}
