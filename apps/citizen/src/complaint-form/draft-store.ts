import { citizen, type Filed } from "@paknam/contract";
import { z } from "zod";
import type { ChosenPhoto } from "../photos/photo-list.ts";
import { Draft } from "./draft.ts";

/** Anything that keeps values by key: IndexedDB on a phone, a Map in tests. */
export type KeyValues = Readonly<{
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
}>;

export type KeptForm = Readonly<{ draft: Draft; photos: readonly ChosenPhoto[] }>;
export type DraftStore = ReturnType<typeof openDraftStore>;

/** Words about a place and a person are not kept on a phone for ever. */
const KEEP_MS = 30 * 86_400_000;
/** A number and code just given can be seen again within a day, then the chat has them. */
const KEEP_FILED_MS = 86_400_000;

const KeptFiled = z.object({ filed: citizen.Filed, at: z.number() });

/** Keeps one person's unsent form on the phone: words in one record, each photo in its own, written once. */
export function openDraftStore(values: KeyValues, ownerKey: string) {
  const draftKey = `${ownerKey}/draft`;
  const filedKey = `${ownerKey}/filed`;
  const photoKey = (id: string) => `${ownerKey}/photo/${id}`;

  /** The kept form, or null; one that is too old or unreadable is cleared away. */
  const load = async (now: number): Promise<KeptForm | null> => {
    const kept = Draft.safeParse(await values.get(draftKey));
    if (!kept.success) return null;
    if (now - kept.data.savedAt > KEEP_MS) {
      await clear(kept.data);
      return null;
    }
    const photos: ChosenPhoto[] = [];
    for (const photo of kept.data.photos) {
      const blob = await values.get(photoKey(photo.id));
      if (blob instanceof Blob) photos.push({ ...photo, blob, progress: null, error: null });
    }
    return { draft: kept.data, photos };
  };
  const clear = async (draft: Draft): Promise<void> => {
    await values.del(draftKey);
    for (const { id } of draft.photos) await values.del(photoKey(id));
  };

  return {
    load,
    clear,
    save: (draft: Draft) => values.set(draftKey, draft),
    savePhoto: ({ id, blob }: ChosenPhoto) => values.set(photoKey(id), blob),
    removePhoto: (id: string) => values.del(photoKey(id)),
    saveFiled: (filed: Filed, now: number) => values.set(filedKey, { filed, at: now }),
    loadFiled: async (now: number): Promise<Filed | null> => {
      const kept = KeptFiled.safeParse(await values.get(filedKey));
      if (!kept.success) return null;
      if (now - kept.data.at <= KEEP_FILED_MS) return kept.data.filed;
      await values.del(filedKey);
      return null;
    },
  };
}
