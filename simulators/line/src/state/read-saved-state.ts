import type { Chat, ChatMessage } from "./chats.ts";
import type { ContentInfo } from "./content.ts";
import type { SavedLedger } from "./ledger.ts";
import type { SavedPeople } from "./people.ts";
import { type Friendship, friendships } from "./person.ts";
import type { createRichMenus } from "./rich-menus.ts";

/** What the state file holds. */
export type SavedState = {
  readonly version: 2;
  readonly people: SavedPeople;
  readonly ledger: SavedLedger;
  readonly chats: Readonly<Record<string, ChatMessage[]>>;
  readonly contents: Readonly<Record<string, ContentInfo>>;
  readonly richMenus: ReturnType<ReturnType<typeof createRichMenus>["dump"]>;
  readonly quotaUsed: number;
  /** The simulator's time, which may be ahead of the real one; files of before 2026-11-22 have none. */
  readonly savedAt?: number;
};

/** Until 2026-11 each person was an object, chats held both directions, and the ledger was not kept. */
type FirstState = Omit<SavedState, "version" | "people" | "ledger" | "chats"> & {
  readonly version: 1;
  readonly people: readonly FirstPerson[];
  readonly chats: Readonly<Record<string, Chat>>;
};

type FirstPerson = {
  readonly userId: string;
  readonly displayName: string;
  readonly language: string;
  readonly friendship: Friendship;
  readonly wroteAt?: number;
  readonly richMenuId?: string;
};

function fromFirst({ people, chats, ...rest }: FirstState): SavedState {
  const ids = people.map(({ userId }) => Buffer.from(userId.slice(1), "hex"));
  return {
    ...rest,
    version: 2,
    people: {
      ids: Buffer.concat(ids).toString("base64"),
      states: Buffer.from(people.map(({ friendship }) => friendships.indexOf(friendship))).toString("base64"),
      quietestFirst: Buffer.from(Uint32Array.from(people.keys()).buffer).toString("base64"),
      names: people.map(({ displayName }, index) => [index, displayName]),
      languages: people.map(({ language }, index) => [index, language]),
      wroteAt: people.flatMap(({ wroteAt }, index) => (wroteAt === undefined ? [] : [[index, wroteAt]])),
      richMenuIds: people.flatMap(({ richMenuId }, index) => (richMenuId === undefined ? [] : [[index, richMenuId]])),
    },
    ledger: { texts: [], sendings: [] },
    chats: Object.fromEntries(Object.entries(chats).map(([userId, { messages }]) => [userId, messages])),
  };
}

/** Reads a state file's text. Throws when it is no JSON object or of a version this simulator does not know. */
export function readSavedState(text: string): SavedState {
  const saved: SavedState | FirstState | { version: 3 } = JSON.parse(text);
  if (saved.version === 1) return fromFirst(saved);
  if (saved.version === 2) return saved;
  throw new Error(`The state file has version ${saved.version}; this simulator reads 1 and 2.`);
}
