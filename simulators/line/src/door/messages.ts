import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { newOpaqueToken } from "../state/ids.ts";
import type { Person } from "../state/people.ts";
import { newReadToken } from "../state/read-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { sendEvent } from "../webhooks/events.ts";
import type { WebhookOutcome } from "../webhooks/post-webhook.ts";
import { type ByUser, DoorError, findPerson } from "./door-error.ts";
import { contentOf, fieldsOf, type ImageSet, type PersonMessage, personMessage } from "./person-message.ts";
import { presentChat } from "./present-chat.ts";

/** Ten photos of 30 MB in base64: far over what LINE takes, so that the product can be shown such a thing. */
const bodyBytesMax = 420 * 1024 * 1024;

const several = z.array(personMessage).min(1).max(20);

type Sent = { readonly messageId: string; readonly webhookEventId: string; readonly webhook?: WebhookOutcome };

/** Without `?wait=false` the door answers when the product has answered the webhook. */
export const doesWait = (request: FastifyRequest): boolean => (request.query as { wait?: string }).wait !== "false";

const hasQuoteToken = new Set(["text", "sticker", "image", "video"]);

/** What people write and send, and what their phones show. */
export function serveMessages(app: FastifyInstance, simulator: Simulator): void {
  const { chats, contents, clock, live, webhooks } = simulator;

  async function send(person: Person, message: PersonMessage, imageSet?: ImageSet) {
    const { userId } = person;
    const messageId = simulator.newMessageId();
    const content = contentOf(message);
    if (content !== undefined) {
      const readyAt = clock.now() + content.preparingMs;
      await contents.add(messageId, content.content, { contentType: content.contentType, readyAt });
    }
    const fields = fieldsOf(message, imageSet);
    const { omitOptional } = webhooks.behaviour();
    const sentAt = clock.now();
    chats.add(userId, { id: messageId, from: "person", sentAt, message: fields });
    person.wroteAt = sentAt;
    simulator.people.touch(person);
    live.tell({ userId, kind: "message" });
    const event = sendEvent(simulator, userId, {
      type: "message",
      message: {
        ...fields,
        id: messageId,
        ...(content !== undefined && message.type !== "file" ? { contentProvider: { type: "line" } } : {}),
        ...(omitOptional
          ? {}
          : {
              ...(hasQuoteToken.has(message.type) ? { quoteToken: newOpaqueToken(33) } : {}),
              markAsReadToken: newReadToken(userId, messageId),
            }),
      },
    });
    return { messageId, ...event };
  }

  app.post<ByUser>("/users/:userId/messages", { bodyLimit: bodyBytesMax }, async (request) => {
    const person = findPerson(simulator, request.params.userId);
    if (person.friendship === "blocked" || person.friendship === "deleted") {
      throw new DoorError(409, `This person cannot write to the account: ${person.friendship}`);
    }
    const isList = Array.isArray(request.body);
    const messages = isList ? several.parse(request.body) : [personMessage.parse(request.body)];
    const photos = messages.filter(({ type }) => type === "image").length;
    const setId = photos > 1 ? simulator.newMessageId() : undefined;
    const sent = [];
    let index = 0;
    for (const message of messages) {
      const isInSet = setId !== undefined && message.type === "image";
      sent.push(await send(person, message, isInSet ? { id: setId, index: ++index, total: photos } : undefined));
    }
    const answers = await Promise.all(
      sent.map(async ({ messageId, webhookEventId, outcome }): Promise<Sent> => {
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
