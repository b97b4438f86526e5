import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import { type ByUser, findPerson } from "./door-error.ts";

const newPeople = z.object({
  displayName: z.string().min(1).max(100).optional(),
  count: z.int().min(1).max(1_000_000).optional(),
  friend: z.boolean().optional(),
  language: z.string().optional(),
});

const changes = z.object({
  state: z.enum(["friend", "blocked", "never", "deleted"]).optional(),
  displayName: z.string().optional(),
});

const page = z.object({
  limit: z.coerce.number().int().min(1).max(10_000).default(200),
  offset: z.coerce.number().int().min(0).default(0),
});

const idTokenRequest = z.object({ nonce: z.string().optional() });

/** The people themselves: made, listed, looked at, signed in. */
export function serveUsers(app: FastifyInstance, simulator: Simulator): void {
  const { people, chats, richMenus, loginTokens, live } = simulator;

  function present(person: Person) {
    const { userId, displayName, language, friendship } = person;
    return { userId, displayName, language, friend: friendship === "friend", state: friendship };
  }

  function presentWithLast(person: Person) {
    const last = chats.find(person.userId).messages.at(-1);
    return { ...present(person), lastMessage: last ?? null };
  }

  function presentWithMenu(person: Person) {
    const menu = richMenus.shownTo(person);
    return { ...present(person), richMenu: menu === undefined ? null : { richMenuId: menu.richMenuId, ...menu.menu } };
  }

  app.post("/users", async (request) => {
    const made = people.add(newPeople.parse(request.body ?? {}));
    live.tell({ kind: "users" });
    return made.map(({ userId }) => ({ userId }));
  });

  app.get("/users", async (request) => {
    const { limit, offset } = page.parse(request.query);
    const users = people
      .liveliestFirst()
      .slice(offset, offset + limit)
      .map(presentWithLast);
    return { users, total: people.count() };
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
