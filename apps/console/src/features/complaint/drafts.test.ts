import { expect, test } from "vitest";
import { actsWithDraft, emptyDraft, forgetAllDrafts, keepDraft, readDraft } from "./drafts.ts";

const DAY_MS = 86_400_000;

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

test("what is typed comes back, for its own complaint and act only", () => {
  const store = memory();
  const draft = { ...emptyDraft, words: "ซ่อมเสร็จแล้ว", photos: [{ photoId: "1", url: "/files/1" }] };
  keepDraft(store, "69-AAAAAAA", "resolve", draft, 0);
  expect(readDraft(store, "69-AAAAAAA", "resolve", DAY_MS)).toEqual(draft);
  expect(readDraft(store, "69-AAAAAAA", "progress", DAY_MS)).toBeNull();
  expect(readDraft(store, "69-BBBBBBB", "resolve", DAY_MS)).toBeNull();
  expect([...actsWithDraft(store, "69-AAAAAAA")]).toEqual(["resolve"]);
});

test("after a week it is gone, and so is what cannot be read", () => {
  const store = memory();
  keepDraft(store, "69-AAAAAAA", "note", { ...emptyDraft, words: "x" }, 0);
  store.setItem("paknam.draft.69-AAAAAAA.ask", "{broken");
  expect(readDraft(store, "69-AAAAAAA", "note", 8 * DAY_MS)).toBeNull();
  expect(readDraft(store, "69-AAAAAAA", "ask", 0)).toBeNull();
  expect(store.length).toBe(0);
});

test("emptied fields leave nothing behind", () => {
  const store = memory();
  keepDraft(store, "69-AAAAAAA", "note", { ...emptyDraft, words: "x" }, 0);
  keepDraft(store, "69-AAAAAAA", "note", emptyDraft, 1);
  expect(store.length).toBe(0);
});

test("signing out clears drafts and nothing else", () => {
  const store = memory();
  store.setItem("paknam.language", "en");
  keepDraft(store, "69-AAAAAAA", "note", { ...emptyDraft, words: "x" }, 0);
  keepDraft(store, "69-BBBBBBB", "ask", { ...emptyDraft, words: "y" }, 0);
  forgetAllDrafts(store);
  expect([store.length, store.getItem("paknam.language")]).toEqual([1, "en"]);
});
