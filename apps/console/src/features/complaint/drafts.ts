import type { OfficerAct, Point } from "@paknam/contract";

/** A photo that is already with the server and waits to be part of a step. */
export type DraftPhoto = Readonly<{ photoId: string; url: string }>;

/** What an officer has typed for one act of one complaint; each act uses some of it. */
export type Draft = Readonly<{
  words: string;
  note: string;
  organisationId: string | null;
  officerId: string | null;
  photos: readonly DraftPhoto[];
  reasonWithoutPhoto: string;
  category: string | null;
  areaCode: string | null;
  point: Point | null;
}>;

export const emptyDraft: Draft = {
  words: "",
  note: "",
  organisationId: null,
  officerId: null,
  photos: [],
  reasonWithoutPhoto: "",
  category: null,
  areaCode: null,
  point: null,
};

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const PREFIX = "paknam.draft.";
/** Words about people do not lie about on an office's computer for long. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

const keyOf = (number: string, act: OfficerAct): string => `${PREFIX}${number}.${act}`;

/** What was left unsent, or null: nothing there, older than a week, or not readable any more. */
export function readDraft(store: Store, number: string, act: OfficerAct, now: number): Draft | null {
  const kept = store.getItem(keyOf(number, act));
  if (kept === null) return null;
  try {
    const { draft, at } = JSON.parse(kept) as { draft: Partial<Draft>; at: number };
    if (now - at <= KEPT_MS) return { ...emptyDraft, ...draft };
  } catch {
    // Written by an older version of the page: of no use to anybody.
  }
  forgetDraft(store, number, act);
  return null;
}

/** Keeps what is typed; an empty draft is not kept. */
export function keepDraft(store: Store, number: string, act: OfficerAct, draft: Draft, now: number): void {
  if (isEmpty(draft)) forgetDraft(store, number, act);
  else store.setItem(keyOf(number, act), JSON.stringify({ draft, at: now }));
}

export function forgetDraft(store: Store, number: string, act: OfficerAct): void {
  store.removeItem(keyOf(number, act));
}

/** At sign-out: nothing of anybody stays on this device. */
export function forgetAllDrafts(store: Store): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  for (const key of keys) if (key.startsWith(PREFIX)) store.removeItem(key);
}

/** Acts of this complaint that have something unsent. */
export function actsWithDraft(store: Store, number: string): ReadonlySet<string> {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  const start = `${PREFIX}${number}.`;
  return new Set(keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)));
}

function isEmpty(draft: Draft): boolean {
  return JSON.stringify({ ...emptyDraft, ...draft }) === JSON.stringify(emptyDraft);
}
