import type { FastifyInstance } from "fastify";
import { bot, type Simulator } from "../state/simulator.ts";
import { notFound } from "./line-error.ts";
import { type ByUser, readUserId } from "./user-id.ts";

/** The account itself, and what LINE tells of a single person. */
export function serveAccount(app: FastifyInstance, { people, linkTokens }: Simulator): void {
  app.get("/v2/bot/info", async () => ({ ...bot, chatMode: "chat", markAsReadMode: "manual" }));

  app.get<ByUser>("/v2/bot/profile/:userId", async ({ params }) => {
    const person = people.find(params.userId);
    // LINE says the same of strangers, of those who blocked the account and of closed accounts.
    if (person === undefined || person.friendship !== "friend") throw notFound();
    const { userId, displayName, language } = person;
    return { userId, displayName, language };
  });

  app.post<ByUser>("/v2/bot/user/:userId/linkToken", async ({ params }) => {
    const userId = readUserId(params.userId);
    if (people.find(userId)?.friendship !== "friend") throw notFound();
    return { linkToken: linkTokens.issue(userId) };
  });
}
