import type { Person } from "../state/people.ts";
import { quoteTokenOf } from "../state/quote-tokens.ts";
import { newReadToken } from "../state/read-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { buildEvent } from "../webhooks/events.ts";
import type { SendOutcome } from "../webhooks/lanes.ts";
import type { LineEvent } from "../webhooks/line-event.ts";
import { contentOf, fieldsOf, type ImageSet, type PersonMessage } from "./person-message.ts";

type Written = {
  readonly messageId: string;
  readonly webhookEventId: string;
  readonly outcome: Promise<SendOutcome>;
};

type Prepared = { readonly messageId: string; readonly event: LineEvent; readonly isInSet: boolean };

/** Puts one message into the person's chat; answers the event that tells of it. */
async function prepare(
  simulator: Simulator,
  person: Person,
  { message, imageSet }: { message: PersonMessage; imageSet: ImageSet | undefined },
): Promise<Prepared> {
  const { chats, contents, clock, live, people } = simulator;
  const { userId } = person;
  const messageId = simulator.newMessageId();
  const content = contentOf(message);
  if (content !== undefined) {
    const readyAt = clock.now() + content.preparingMs;
    await contents.add(messageId, content.content, { contentType: content.contentType, readyAt });
  }
  const fields = fieldsOf(message, imageSet);
  const sentAt = clock.now();
  chats.add(userId, { id: messageId, from: "person", sentAt, message: fields });
  person.wroteAt = sentAt;
  people.touch(person);
  live.tell({ userId, kind: "message" });
  const event = buildEvent(simulator, userId, {
    type: "message",
    message: {
      ...fields,
      id: messageId,
      ...(content !== undefined && message.type !== "file" ? { contentProvider: { type: "line" } } : {}),
      ...quoteTokenOf(message.type, messageId),
      markAsReadToken: newReadToken(userId, messageId),
    },
  });
  return { messageId, event, isInSet: imageSet !== undefined };
}

/** The same, with the photos of the set in any order among themselves: LINE promises none. */
function shufflePhotos(prepared: readonly Prepared[], random: () => number): Prepared[] {
  const photos = prepared
    .filter(({ isInSet }) => isInSet)
    .map((photo) => ({ photo, place: random() }))
    .sort((one, other) => one.place - other.place);
  let next = 0;
  return prepared.map((one) => (one.isInSet ? (photos[next++]?.photo ?? one) : one));
}

/** A person sends messages, in that order; several photos are one set, with a webhook each. Answers once all are on their way. */
export async function writeMessages(
  simulator: Simulator,
  person: Person,
  messages: readonly PersonMessage[],
): Promise<Written[]> {
  const { webhooks, chance } = simulator;
  const photos = messages.filter(({ type }) => type === "image").length;
  const setId = photos > 1 ? simulator.newMessageId() : undefined;
  const prepared: Prepared[] = [];
  let index = 0;
  for (const message of messages) {
    const isInSet = setId !== undefined && message.type === "image";
    const imageSet = isInSet ? { id: setId, index: ++index, total: photos } : undefined;
    prepared.push(await prepare(simulator, person, { message, imageSet }));
  }
  const order = webhooks.behaviour().shufflePhotoSets ? shufflePhotos(prepared, chance.stream("photos")) : prepared;
  const outcomes = new Map(order.map(({ messageId, event }) => [messageId, webhooks.send(person.userId, event)]));
  return prepared.flatMap(({ messageId, event }) => {
    const outcome = outcomes.get(messageId);
    return outcome === undefined ? [] : { messageId, webhookEventId: String(event["webhookEventId"]), outcome };
  });
}
