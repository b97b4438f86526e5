import { newUserId } from "./ids.ts";
import { nameOf } from "./names.ts";

/** `never` has not added the account as a friend yet; `deleted` has closed the LINE account. */
export type Friendship = "friend" | "blocked" | "never" | "deleted";

export type Person = {
  readonly userId: string;
  displayName: string;
  language: string;
  friendship: Friendship;
  /** Whoever wrote to the account can be pushed to for seven days without being a friend. */
  wroteAt?: number;
  richMenuId?: string;
};

export type NewPeople = {
  readonly displayName?: string | undefined;
  readonly count?: number | undefined;
  readonly friend?: boolean | undefined;
  readonly language?: string | undefined;
};

const pushWithoutFriendshipMs = 7 * 24 * 60 * 60 * 1000;

/** All people of the provider, friends of the account or not. */
export function createPeople() {
  const people = new Map<string, Person>();

  return {
    add({ displayName, count = 1, friend = true, language = "th" }: NewPeople): Person[] {
      return Array.from({ length: count }, () => {
        const person: Person = {
          userId: newUserId(),
          displayName: displayName ?? nameOf(people.size),
          language,
          friendship: friend ? "friend" : "never",
        };
        people.set(person.userId, person);
        return person;
      });
    },
    find: (userId: string) => people.get(userId),
    all: () => people.values(),
    /** That person's chat comes to the top of the list: the map's own order is from quiet to lively. */
    touch(person: Person): void {
      people.delete(person.userId);
      people.set(person.userId, person);
    },
    liveliestFirst: () => [...people.values()].reverse(),
    count: () => people.size,
    canReceive(person: Person, now: number): boolean {
      if (person.friendship === "friend") return true;
      return (
        person.friendship === "never" && person.wroteAt !== undefined && now - person.wroteAt < pushWithoutFriendshipMs
      );
    },
    dump: () => [...people.values()],
    load(saved: readonly Person[]) {
      for (const person of saved) people.set(person.userId, person);
    },
    reset: () => people.clear(),
  };
}
