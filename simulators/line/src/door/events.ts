import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { JsonObject } from "../json.ts";
import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import { sendEvent } from "../webhooks/events.ts";
import { type ByUser, DoorError, findPerson } from "./door-error.ts";
import { doesWait } from "./messages.ts";

const postback = z.object({
  data: z.string().min(1).max(300),
  params: z.record(z.string(), z.string()).optional(),
  displayText: z.string().max(300).optional(),
});
const unsend = z.object({ messageId: z.string() });
const rawEvent = z.looseObject({ type: z.string() });

/** What people do beside writing: tapping buttons, adding and blocking the account, taking a message back. */
export function serveEvents(app: FastifyInstance, simulator: Simulator): void {
  const { chats, contents, richMenus, live, clock } = simulator;

  async function send(request: FastifyRequest, userId: string, fields: JsonObject & { type: string }) {
    const { webhookEventId, outcome } = sendEvent(simulator, userId, fields);
    return { webhookEventId, ...(doesWait(request) ? { webhook: await outcome } : {}) };
  }

  function switchRichMenu(person: Person, aliasId: string | undefined): void {
    const richMenuId = aliasId === undefined ? undefined : richMenus.aliases().get(aliasId);
    if (richMenuId === undefined) return;
    person.richMenuId = richMenuId;
    live.tell({ userId: person.userId, kind: "richmenu" });
  }

  app.post<ByUser>("/users/:userId/postback", async (request) => {
    const person = findPerson(simulator, request.params.userId);
    const { userId } = person;
    const { data, params, displayText } = postback.parse(request.body);
    if (displayText) {
      const message = { type: "text", text: displayText };
      chats.add(userId, { id: simulator.newMessageId(), from: "person", sentAt: clock.now(), message });
      live.tell({ userId, kind: "message" });
    }
    switchRichMenu(person, params?.["newRichMenuAliasId"]);
    return send(request, userId, { type: "postback", postback: { data, ...(params ? { params } : {}) } });
  });

  app.post<ByUser>("/users/:userId/follow", async (request) => {
    const person = findPerson(simulator, request.params.userId);
    const isUnblocked = person.friendship === "blocked";
    person.friendship = "friend";
    live.tell({ userId: person.userId, kind: "friend" });
    return send(request, person.userId, { type: "follow", follow: { isUnblocked } });
  });

  app.post<ByUser>("/users/:userId/block", async (request) => {
    const person = findPerson(simulator, request.params.userId);
    person.friendship = "blocked";
    live.tell({ userId: person.userId, kind: "friend" });
    return send(request, person.userId, { type: "unfollow" });
  });

  app.post<ByUser>("/users/:userId/unsend", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    const { messageId } = unsend.parse(request.body);
    if (!chats.unsend(userId, messageId)) throw new DoorError(404, "That person has no such message to take back");
    await contents.remove(messageId);
    live.tell({ userId, kind: "unsend" });
    return send(request, userId, { type: "unsend", unsend: { messageId } });
  });

  /** Any event, of types that LINE has yet to invent too; its fields replace what an event usually has. */
  app.post<ByUser>("/users/:userId/events", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    return send(request, userId, rawEvent.parse(request.body));
  });
}
