import type { FastifyInstance } from "fastify";
import { bot, type Simulator } from "../state/simulator.ts";
import { notFound } from "./line-error.ts";

/** The account itself, its plan, and what LINE tells of its friends. */
export function serveAccount(app: FastifyInstance, { people, quota }: Simulator): void {
  app.get("/v2/bot/info", async () => ({ ...bot, chatMode: "chat", markAsReadMode: "manual" }));

  app.get("/v2/bot/message/quota", async () => {
    const value = quota.limit();
    return value === undefined ? { type: "none" } : { type: "limited", value };
  });

  app.get("/v2/bot/message/quota/consumption", async () => ({ totalUsage: quota.used() }));

  app.get<{ Params: { userId: string } }>("/v2/bot/profile/:userId", async ({ params }) => {
    const person = people.find(params.userId);
    // LINE says the same of strangers, of those who blocked the account and of closed accounts.
    if (person === undefined || person.friendship !== "friend") throw notFound();
    const { userId, displayName, language } = person;
    return { userId, displayName, language };
  });
}
