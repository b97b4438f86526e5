import type { FastifyRequest } from "fastify";
import { isJsonObject } from "../json.ts";
import type { Simulator } from "../state/simulator.ts";

/** Whom a call reaches or asks about: in its path, its `to`, its list of users, or behind its reply token. */
export function peopleOf({ replyTokens }: Simulator, { params, body }: FastifyRequest): string[] {
  const named: unknown[] = [];
  if (isJsonObject(params)) named.push(params["userId"]);
  if (isJsonObject(body)) {
    const { to, userIds, replyToken } = body;
    for (const one of [to, userIds]) named.push(...(Array.isArray(one) ? one : [one]));
    if (typeof replyToken === "string") named.push(replyTokens.peek(replyToken));
  }
  return named.filter((userId) => typeof userId === "string");
}
