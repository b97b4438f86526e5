import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { personMessage } from "../behaviours/person-message.ts";
import { writeMessages } from "../behaviours/write-messages.ts";
import type { Simulator } from "../state/simulator.ts";
import { type ByUser, findPerson, refuseUnreachable } from "./door-error.ts";
import { presentChat } from "./present-chat.ts";

/** Ten photos of 30 MB in base64: far over what LINE takes, so that the product can be shown such a thing. */
const bodyBytesMax = 420 * 1024 * 1024;

const several = z.array(personMessage).min(1).max(20);

/** Without `?wait=false` the door answers when the product has answered the webhook. */
export const doesWait = (request: FastifyRequest): boolean => (request.query as { wait?: string }).wait !== "false";

/** What people write and send, and what their phones show. */
export function serveMessages(app: FastifyInstance, simulator: Simulator): void {
  const { chats, clock } = simulator;

  app.post<ByUser>("/users/:userId/messages", { bodyLimit: bodyBytesMax }, async (request) => {
    const person = findPerson(simulator, request.params.userId);
    refuseUnreachable(person);
    const isList = Array.isArray(request.body);
    const messages = isList ? several.parse(request.body) : [personMessage.parse(request.body)];
    const written = await writeMessages(simulator, person, messages);
    const answers = await Promise.all(
      written.map(async ({ messageId, webhookEventId, outcome }) => {
        return { messageId, webhookEventId, ...(doesWait(request) ? { webhook: await outcome } : {}) };
      }),
    );
    return isList ? { messages: answers } : answers[0];
  });

  app.get<ByUser>("/users/:userId/chat", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    return presentChat(chats.find(userId), { origin: `${request.protocol}://${request.host}`, now: clock.now() });
  });
}
