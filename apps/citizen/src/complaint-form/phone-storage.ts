import { createStore, del, get, set } from "idb-keyval";
import type { KeyValues } from "./draft-store.ts";

/** The phone's own storage for drafts. Calls fail where the browser forbids it; the form then says that nothing is kept. */
export function phoneStorage(): KeyValues {
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => {
    opened ??= createStore("paknam-drafts", "kept");
    return opened;
  };
  return {
    get: async (key) => get<unknown>(key, store()),
    set: async (key, value) => set(key, value, store()),
    del: async (key) => del(key, store()),
  };
}
