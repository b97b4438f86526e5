import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Person } from "../state/people.ts";
import { friendships } from "../state/person.ts";
import type { Simulator } from "../state/simulator.ts";
import { type ByUser, findPerson } from "./door-error.ts";

const state = z.enum(friendships);

const newPeople = z.strictObject({
  displayName: z.string().min(1).max(100).optional(),
  count: z.int().min(1).max(1_000_000).optional(),
  friend: z.boolean().default(true),
  state: state.optional(),
  blockedShare: z.number().min(0).max(1).optional(),
  language: z.string().optional(),
  /** A million ids are 46 MB of JSON: without the list, only the first is named. */
  list: z.boolean().default(true),
});

const changes = z.strictObject({ state: state.optional(), displayName: z.string().min(1).max(100).optional() });

const page = z.object({
  limit: z.coerce.number().int().min(1).max(10_000).default(200),
  offset: z.coerce.number().int().min(0).default(0),
});

const idsPage = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100_000).default(10_000),
  state: state.optional(),
});

const idTokenRequest = z.strictObject({ nonce: z.string().optional() });

/** The people themselves: made, listed, looked at, signed in. */
export function serveUsers(app: FastifyInstance, simulator: Simulator): void {
  const { people, chats, richMenus, loginTokens, live } = simulator;

  function present(person: Person) {
    const { userId, displayName, language, friendship } = person;
    return { userId, displayName, language, friend: friendship === "friend", state: friendship };
  }

  function presentWithLast(person: Person) {
    return { ...present(person), lastMessage: chats.lastMessage(person.userId) ?? null };
  }

  function presentWithMenu(person: Person) {
    const menu = richMenus.shownTo(person);
    return { ...present(person), richMenu: menu === undefined ? null : { richMenuId: menu.richMenuId, ...menu.menu } };
  }

  app.post("/users", async (request) => {
    const { friend, list, ...about } = newPeople.parse(request.body ?? {});
    const { first, count } = people.add({ ...about, state: about.state ?? (friend ? "friend" : "never") });
    live.tell({ kind: "users" });
    if (!list) return { count, first: people.userIdOf(first), after: first };
    return people.idsFrom(first, { limit: count }).userIds.map((userId) => ({ userId }));
  });

  app.get("/users", async (request) => ({
    users: people.liveliestFirst(page.parse(request.query)).map(presentWithLast),
    total: people.count(),
  }));

  /** Ids in the order in which people were made, page by page. */
  app.get("/users/ids", async (request) => {
    const { after, ...wanted } = idsPage.parse(request.query);
    const { userIds, next } = people.idsFrom(after, wanted);
    return { userIds, next: next ?? null };
  });

  app.get<ByUser>("/users/:userId", async ({ params }) => presentWithMenu(findPerson(simulator, params.userId)));

  /** Sets a state without an event, as something that happened before. */
  app.put<ByUser>("/users/:userId", async ({ params, body }) => {
    const person = findPerson(simulator, params.userId);
    const { state, displayName } = changes.parse(body);
    if (state !== undefined) person.friendship = state;
    if (displayName !== undefined) person.displayName = displayName;
    live.tell({ userId: person.userId, kind: "friend" });
    return presentWithMenu(person);
  });

  app.post<ByUser>("/users/:userId/id-token", async ({ params, body }) => {
    const { nonce } = idTokenRequest.parse(body ?? {});
    return loginTokens.issue(findPerson(simulator, params.userId), nonce);
  });
}
