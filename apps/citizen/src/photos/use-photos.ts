import { useCallback, useEffect, useRef, useState } from "react";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import {
  type ChosenPhoto,
  changePhoto,
  MOST_PHOTOS,
  photosStanding,
  sendAllAgain,
  waitingToBeSent,
} from "./photo-list.ts";
import { preparePhoto } from "./prepare-photo.ts";
import { type Upload, uploadPhoto } from "./upload-photo.ts";

export type Photos = ReturnType<typeof usePhotos>;

/**
 * The photos of one form: made smaller as they are chosen, sent at once in the background, each with its progress and its retry.
 * @param options.onChange told after each change, to keep them with a draft
 * @param options.upload where they go; complaints, where nothing is said
 */
export function usePhotos(
  options: {
    initial?: readonly ChosenPhoto[];
    onChange?: (list: readonly ChosenPhoto[]) => void;
    upload?: Upload;
    most?: number;
  } = {},
) {
  const session = useMemberSession();
  const [list, setList] = useState<readonly ChosenPhoto[]>(options.initial ?? []);
  const [preparing, setPreparing] = useState(0);
  const running = useRef(new Set<string>());
  const { onChange, upload = uploadPhoto, most = MOST_PHOTOS } = options;
  const told = useRef(list);

  useEffect(() => {
    if (told.current === list) return;
    told.current = list;
    onChange?.(list);
  }, [list, onChange]);

  useEffect(() => {
    // One at a time: a slow connection is not made faster by four half-sent photos.
    const [next] = running.current.size > 0 ? [] : waitingToBeSent(list);
    if (!next) return;
    running.current.add(next.id);
    const change = (changes: Partial<ChosenPhoto>) => setList((now) => changePhoto(now, next.id, changes));
    change({ progress: 0 });
    upload(session, { blob: next.blob, onProgress: (progress) => change({ progress }) })
      .finally(() => running.current.delete(next.id))
      .then(
        ({ photoId, point }) => change({ photoId, progress: null, point: next.point ?? point }),
        (error: unknown) => change({ error, progress: null }),
      );
  }, [list, session, upload]);

  const add = useCallback(
    async (files: readonly Blob[]) => {
      setPreparing((count) => count + files.length);
      for (const file of files) {
        const { blob, point } = await preparePhoto(file);
        const photo = { id: crypto.randomUUID(), blob, point, photoId: null, progress: null, error: null };
        setList((now) => (now.length < most ? [...now, photo] : now));
        setPreparing((count) => count - 1);
      }
    },
    [most],
  );
  const remove = useCallback((id: string) => setList((now) => now.filter((photo) => photo.id !== id)), []);
  const retry = useCallback((id: string) => setList((now) => changePhoto(now, id, { error: null })), []);
  const sendAgain = useCallback(() => setList(sendAllAgain), []);

  return {
    list,
    most,
    preparing,
    standing: preparing > 0 ? ("sending" as const) : photosStanding(list),
    photoIds: list.flatMap(({ photoId }) => photoId ?? []),
    add,
    remove,
    retry,
    sendAgain,
  };
}
