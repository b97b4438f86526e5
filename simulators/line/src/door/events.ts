import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { block, follow } from "../behaviours/follow-and-block.ts";
import { tapPostback } from "../behaviours/tap-postback.ts";
import type { Simulator } from "../state/simulator.ts";
import { sendEvent } from "../webhooks/events.ts";
import type { SendOutcome } from "../webhooks/lanes.ts";
import { type ByUser, DoorError, findPerson, refuseUnreachable } from "./door-error.ts";
import { doesWait } from "./messages.ts";

export const postback = z.strictObject({
  data: z.string().min(1).max(300),
  params: z.record(z.string(), z.string()).optional(),
  displayText: z.string().max(300).optional(),
});
const unsend = z.strictObject({ messageId: z.string() });
const rawEvent = z.looseObject({ type: z.string() });

type OnItsWay = { readonly webhookEventId: string; readonly outcome: Promise<SendOutcome> };

/** The door's answer about one event. */
export async function answerEvent(request: FastifyRequest, { webhookEventId, outcome }: OnItsWay) {
  return { webhookEventId, ...(doesWait(request) ? { webhook: await outcome } : {}) };
}

/** What people do beside writing: tapping buttons, adding and blocking the account, taking a message back. */
export function serveEvents(app: FastifyInstance, simulator: Simulator): void {
  const { chats, contents, live } = simulator;
  const personOf = (request: FastifyRequest<ByUser>) => findPerson(simulator, request.params.userId);

  app.post<ByUser>("/users/:userId/postback", async (request) => {
    const person = personOf(request);
    refuseUnreachable(person);
    return answerEvent(request, tapPostback(simulator, person, postback.parse(request.body)));
  });

  app.post<ByUser>("/users/:userId/follow", async (request) => {
    const person = personOf(request);
    if (person.friendship === "deleted") refuseUnreachable(person);
    return answerEvent(request, follow(simulator, person));
  });

  app.post<ByUser>("/users/:userId/block", async (request) => {
    const person = personOf(request);
    refuseUnreachable(person);
    return answerEvent(request, block(simulator, person));
  });

  app.post<ByUser>("/users/:userId/unsend", async (request) => {
    const { userId } = personOf(request);
    const { messageId } = unsend.parse(request.body);
    if (!chats.unsend(userId, messageId)) throw new DoorError(404, "That person has no such message to take back");
    await contents.remove(messageId);
    live.tell({ userId, kind: "unsend" });
    return answerEvent(request, sendEvent(simulator, userId, { type: "unsend", unsend: { messageId } }));
  });

  /** Any event, of types that LINE has yet to invent too; its fields replace what an event usually has. */
  app.post<ByUser>("/users/:userId/events", async (request) => {
    const { userId } = personOf(request);
    return answerEvent(request, sendEvent(simulator, userId, rawEvent.parse(request.body)));
  });
}
