import { type Block, rowOf } from "../groups/rule-draft.ts";
import { type Draft, emptyDraft } from "./draft.ts";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;
/** What lies on this computer: the fields, and the version of the message they were typed over (0: a new one). */
export type Kept = Readonly<{ draft: Draft; version: number }>;

/** Signing out throws away all that begins so (complaint/drafts.ts). */
const PREFIX = "paknam.draft.broadcast.";
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** What was typed and not saved, or null: nothing there, older than a week, or of an older page. */
export function readKept(store: Store, key: string, now: number): Kept | null {
  const found = store.getItem(PREFIX + key);
  if (found === null) return null;
  try {
    const { draft, version, at } = JSON.parse(found) as Kept & { at: number };
    const fresh = emptyDraft();
    if (now - at <= KEPT_MS)
      return {
        draft: { ...fresh, ...draft, block: renumber(draft.block), texts: { ...fresh.texts, ...draft.texts } },
        version,
      };
  } catch {
    // Written by an older version of the page: of no use to anybody.
  }
  store.removeItem(PREFIX + key);
  return null;
}

export function keepTyped(store: Store, { key, now, ...kept }: Kept & { key: string; now: number }): void {
  store.setItem(PREFIX + key, JSON.stringify({ ...kept, at: now }));
}

export function forgetKept(store: Store, key: string): void {
  store.removeItem(PREFIX + key);
}

/** Rows are numbered anew: the numbers of another day may be in use on this page. */
function renumber(block: Block): Block {
  return {
    ...block,
    rows: block.rows.map(({ term, isExcept }) => rowOf(term.kind === "block" ? renumber(term) : term, isExcept)),
  };
}
