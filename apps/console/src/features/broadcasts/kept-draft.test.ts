import { expect, test } from "vitest";
import { emptyDraft } from "./draft.ts";
import { forgetKept, keepTyped, readKept } from "./kept-draft.ts";

const DAY_MS = 86_400_000;

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test("what is typed comes back with the version it was typed over, its rows numbered anew", () => {
  const store = memory();
  const draft = { ...emptyDraft(), kind: "alert" as const };
  keepTyped(store, { key: "new", draft, version: 3, now: 0 });
  const found = readKept(store, "new", DAY_MS);
  expect([found?.draft.kind, found?.version]).toEqual(["alert", 3]);
  expect(found?.draft.block.rows[0]?.term).toEqual(draft.block.rows[0]?.term);
  expect(found?.draft.block.rows[0]?.id).not.toBe(draft.block.rows[0]?.id);
  expect(readKept(store, "another", DAY_MS)).toBeNull();
});

test("after a week, after saving, and when unreadable, there is nothing", () => {
  const store = memory();
  keepTyped(store, { key: "old", draft: emptyDraft(), version: 0, now: 0 });
  expect(readKept(store, "old", 8 * DAY_MS)).toBeNull();
  keepTyped(store, { key: "saved", draft: emptyDraft(), version: 0, now: 0 });
  forgetKept(store, "saved");
  expect(readKept(store, "saved", 0)).toBeNull();
  store.setItem("paknam.draft.broadcast.broken", "{}");
  expect(readKept(store, "broken", 0)).toBeNull();
});
