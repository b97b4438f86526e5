/** `never` has not added the account as a friend yet; `deleted` has closed the LINE account. A state is kept as its place here. */
export const friendships = ["friend", "blocked", "never", "deleted"] as const;

export type Friendship = (typeof friendships)[number];

/** What is known of people by their indexes; the maps hold only those who differ from the rest. */
export type KeptPeople = {
  readonly userIdOf: (index: number) => string;
  readonly nameOf: (index: number) => string;
  states: Uint8Array;
  readonly names: Map<number, string>;
  readonly languages: Map<number, string>;
  readonly wroteAt: Map<number, number>;
  readonly richMenuIds: Map<number, string>;
};

export const usualLanguage = "th";

/** One person, read from and written to what is kept of all: made when looked at, and not itself kept. */
export class Person {
  readonly index: number;
  readonly #kept: KeptPeople;

  constructor(kept: KeptPeople, index: number) {
    this.#kept = kept;
    this.index = index;
  }

  get userId(): string {
    return this.#kept.userIdOf(this.index);
  }

  get displayName(): string {
    return this.#kept.names.get(this.index) ?? this.#kept.nameOf(this.index);
  }

  set displayName(name: string) {
    this.#kept.names.set(this.index, name);
  }

  get language(): string {
    return this.#kept.languages.get(this.index) ?? usualLanguage;
  }

  get friendship(): Friendship {
    return friendships[this.#kept.states[this.index] ?? 0] ?? "friend";
  }

  set friendship(friendship: Friendship) {
    this.#kept.states[this.index] = friendships.indexOf(friendship);
  }

  /** Whoever wrote to the account can be pushed to for seven days without being a friend. */
  get wroteAt(): number | undefined {
    return this.#kept.wroteAt.get(this.index);
  }

  set wroteAt(at: number) {
    this.#kept.wroteAt.set(this.index, at);
  }

  /** The menu linked to this person alone. */
  get richMenuId(): string | undefined {
    return this.#kept.richMenuIds.get(this.index);
  }

  set richMenuId(richMenuId: string | undefined) {
    if (richMenuId === undefined) this.#kept.richMenuIds.delete(this.index);
    else this.#kept.richMenuIds.set(this.index, richMenuId);
  }
}
