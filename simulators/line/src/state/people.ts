import { createLiveliness } from "./liveliness.ts";
import { nameOf } from "./names.ts";
import { type Friendship, friendships, type KeptPeople, Person, usualLanguage } from "./person.ts";
import { createPersonIds } from "./person-ids.ts";

export type { Person } from "./person.ts";

type NewPeople = {
  readonly displayName?: string | undefined;
  readonly count?: number | undefined;
  readonly state?: Friendship | undefined;
  readonly language?: string | undefined;
  /** This share of them, spread evenly, has blocked the account. */
  readonly blockedShare?: number | undefined;
};

/** People as the state file keeps them; the lists hold those who differ from the rest, by index. */
export type SavedPeople = {
  readonly ids: string;
  readonly states: string;
  readonly quietestFirst: string;
  readonly names: readonly [number, string][];
  readonly languages: readonly [number, string][];
  readonly wroteAt: readonly [number, number][];
  readonly richMenuIds: readonly [number, string][];
};

const codeOf = (friendship: Friendship): number => friendships.indexOf(friendship);
const friend = codeOf("friend");
const blocked = codeOf("blocked");
const never = codeOf("never");

const pushWithoutFriendshipMs = 7 * 24 * 60 * 60 * 1000;

/**
 * All people of the provider, friends of the account or not. Each has an index, counted from 0 as they were made, and takes 33 bytes:
 * 16 of id, 8 in the table of ids, 1 of state, 8 for the order of liveliness. Whatever most have in common is not kept.
 */
export function createPeople() {
  const ids = createPersonIds();
  const liveliness = createLiveliness();
  const kept: KeptPeople = {
    userIdOf: ids.userIdOf,
    nameOf,
    states: new Uint8Array(0),
    names: new Map(),
    languages: new Map(),
    wroteAt: new Map(),
    richMenuIds: new Map(),
  };
  const maps = [kept.names, kept.languages, kept.wroteAt, kept.richMenuIds];

  /** Gives those with new ids their place in all that is kept. */
  function settle(first: number): void {
    const count = ids.count();
    if (count > kept.states.length) {
      const larger = new Uint8Array(Math.max(count, 2 * kept.states.length));
      larger.set(kept.states);
      kept.states = larger;
    }
    liveliness.add(first, count - first);
  }

  const at = (index: number): Person => new Person(kept, index);

  return {
    /** Makes people and answers their indexes: so many from the first on. */
    add({ displayName, count = 1, state = "friend", language = usualLanguage, blockedShare = 0 }: NewPeople) {
      const first = ids.count();
      ids.add(count);
      settle(first);
      for (let made = 0; made < count; made++) {
        const isBlocked = Math.floor((made + 1) * blockedShare) > Math.floor(made * blockedShare);
        kept.states[first + made] = isBlocked ? blocked : codeOf(state);
        if (displayName !== undefined) kept.names.set(first + made, displayName);
        if (language !== usualLanguage) kept.languages.set(first + made, language);
      }
      return { first, count };
    },
    at,
    find(userId: string): Person | undefined {
      const index = ids.indexOf(userId);
      return index < 0 ? undefined : at(index);
    },
    /** The index of that person, or -1: for the thousands of a send, which `find` would make objects of. */
    indexOf: ids.indexOf,
    userIdOf: ids.userIdOf,
    *all(): Generator<Person> {
      for (let index = 0; index < ids.count(); index++) yield at(index);
    },
    count: ids.count,
    /** Up to `limit` ids from that index on, of people in that state if one is given; `next` is where to go on, if there are more. */
    idsFrom(start: number, { limit, state }: { limit: number; state?: Friendship | undefined }) {
      const code = state === undefined ? undefined : codeOf(state);
      const userIds: string[] = [];
      let index = start;
      for (; index < ids.count() && userIds.length < limit; index++) {
        if (code === undefined || kept.states[index] === code) userIds.push(ids.userIdOf(index));
      }
      return { userIds, next: index < ids.count() ? index : undefined };
    },
    /** The indexes of all friends, whom a broadcast reaches. */
    friends(): Uint32Array {
      const found = new Uint32Array(ids.count());
      let friends = 0;
      for (let index = 0; index < found.length; index++) if (kept.states[index] === friend) found[friends++] = index;
      return found.slice(0, friends);
    },
    /** That person's chat comes to the top of the list. */
    touch: ({ index }: Person): void => liveliness.touch(index),
    touchAll(indexes: Uint32Array): void {
      for (const index of indexes) liveliness.touch(index);
    },
    liveliestFirst: (page: { offset: number; limit: number }): Person[] => liveliness.liveliestFirst(page).map(at),
    canReceive(index: number, now: number): boolean {
      const state = kept.states[index];
      if (state === friend) return true;
      const wroteAt = state === never ? kept.wroteAt.get(index) : undefined;
      return wroteAt !== undefined && now - wroteAt < pushWithoutFriendshipMs;
    },
    /** Everybody with a rich menu of their own: index and menu id. */
    richMenuIds: (): Iterable<readonly [number, string]> => kept.richMenuIds,
    /** A menu that is gone leaves all phones. */
    unlinkRichMenu(richMenuId: string): void {
      for (const [index, linked] of kept.richMenuIds) if (linked === richMenuId) kept.richMenuIds.delete(index);
    },
    dump(): SavedPeople {
      const order = liveliness.liveliestFirst({ offset: 0, limit: ids.count() }).reverse();
      return {
        ids: ids.dump(),
        states: Buffer.from(kept.states.subarray(0, ids.count())).toString("base64"),
        quietestFirst: Buffer.from(Uint32Array.from(order).buffer).toString("base64"),
        names: [...kept.names],
        languages: [...kept.languages],
        wroteAt: [...kept.wroteAt],
        richMenuIds: [...kept.richMenuIds],
      };
    },
    /** Puts the people of a dump into an empty simulator. */
    load({ ids: savedIds, states, quietestFirst, names, languages, wroteAt, richMenuIds }: SavedPeople): void {
      ids.load(savedIds);
      settle(0);
      kept.states.set(Buffer.from(states, "base64"));
      const order = Buffer.from(quietestFirst, "base64");
      for (let at = 0; at < order.length; at += 4) liveliness.touch(order.readUInt32LE(at));
      for (const [index, name] of names) kept.names.set(index, name);
      for (const [index, language] of languages) kept.languages.set(index, language);
      for (const [index, time] of wroteAt) kept.wroteAt.set(index, time);
      for (const [index, richMenuId] of richMenuIds) kept.richMenuIds.set(index, richMenuId);
    },
    reset(): void {
      ids.reset();
      liveliness.reset();
      kept.states = new Uint8Array(0);
      for (const map of maps) map.clear();
    },
  };
}
