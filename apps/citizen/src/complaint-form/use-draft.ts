import type { Filed } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ChosenPhoto } from "../photos/photo-list.ts";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { type Draft, isUntouched, newDraft } from "./draft.ts";
import { type DraftStore, openDraftStore } from "./draft-store.ts";
import { phoneStorage } from "./phone-storage.ts";

const SAVE_AFTER_MS = 300;

export type OpenedForm = {
  store: DraftStore;
  draft: Draft;
  photos: readonly ChosenPhoto[];
  filed: Filed | null;
  isRestored: boolean;
};

/** What the phone has of this person's form; a fresh one where it has nothing or keeps nothing. */
export function useOpenedForm() {
  const { ownerKey } = useMemberSession();
  return useQuery({
    queryKey: ["opened-form", ownerKey],
    queryFn: async (): Promise<OpenedForm> => {
      const store = openDraftStore(phoneStorage(), ownerKey);
      const now = Date.now();
      const kept = await store.load(now).catch(() => null);
      const filed = await store.loadFiled(now).catch(() => null);
      const draft = kept?.draft ?? newDraft(crypto.randomUUID(), now);
      return { store, draft, photos: kept?.photos ?? [], filed, isRestored: kept !== null && !isUntouched(kept.draft) };
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The form being filled in. Every change is kept on the phone a moment later, and at once when the page is left. */
export function useDraft({ store, draft: initial, isRestored }: OpenedForm) {
  const [draft, setDraft] = useState(initial);
  // Null until there is something to keep.
  const [isKept, setKept] = useState<boolean | null>(isRestored || null);
  const latest = useRef(initial);
  const saved = useRef(initial);
  const known = useRef(new Set(initial.photos.map(({ id }) => id)));
  const isOver = useRef(false);

  const save = useCallback(() => {
    if (isOver.current || saved.current === latest.current) return;
    saved.current = latest.current;
    store.save(latest.current).then(
      () => setKept(true),
      () => setKept(false),
    );
  }, [store]);

  const change = useCallback(
    (changes: Partial<Draft>) => {
      latest.current = { ...latest.current, ...changes, savedAt: Date.now() };
      setDraft(latest.current);
      // Only typing waits for a pause: a tap is kept at once, for LINE may close the page in the next moment.
      if (!("description" in changes)) save();
    },
    [save],
  );

  useEffect(() => {
    const timer = setTimeout(save, draft === initial ? 0 : SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, initial, save]);

  useEffect(() => {
    const hide = () => save();
    addEventListener("pagehide", hide);
    document.addEventListener("visibilitychange", hide);
    return () => {
      removeEventListener("pagehide", hide);
      document.removeEventListener("visibilitychange", hide);
      save();
    };
  }, [save]);

  /** Photos go beside the draft: a new one is written once, a removed one is taken away. */
  const keepPhotos = useCallback(
    (list: readonly ChosenPhoto[]) => {
      const failed = () => setKept(false);
      for (const photo of list) {
        if (known.current.has(photo.id)) continue;
        known.current.add(photo.id);
        store.savePhoto(photo).catch(failed);
      }
      for (const id of known.current) {
        if (list.some((photo) => photo.id === id)) continue;
        known.current.delete(id);
        store.removePhoto(id).catch(failed);
      }
      change({ photos: list.map(({ id, point, photoId }) => ({ id, point, photoId })) });
    },
    [change, store],
  );

  /** The form was sent: nothing of it stays on the phone but number and code, for a day. */
  const finish = useCallback(
    async (filed: Filed | null) => {
      isOver.current = true;
      await store.clear(latest.current).catch(() => undefined);
      if (filed) await store.saveFiled(filed, Date.now()).catch(() => undefined);
    },
    [store],
  );

  return useMemo(() => ({ draft, isKept, change, keepPhotos, finish }), [draft, isKept, change, keepPhotos, finish]);
}
