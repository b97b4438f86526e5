import type { Point } from "@paknam/contract";

/** One chosen photo on its way: waiting to be sent, being sent, sent (it has a photoId), or failed (it has an error). */
export type ChosenPhoto = Readonly<{
  id: string;
  blob: Blob;
  /** Where it was taken, if the picture said so. */
  point: Point | null;
  photoId: string | null;
  /** 0 to 1 while it is being sent. */
  progress: number | null;
  error: unknown;
}>;

export const MOST_PHOTOS = 20;

/** The list with one photo changed; a photo that was removed meanwhile stays removed. */
export function changePhoto(list: readonly ChosenPhoto[], id: string, change: Partial<ChosenPhoto>): ChosenPhoto[] {
  return list.map((photo) => (photo.id === id ? { ...photo, ...change } : photo));
}

/** Those that nobody is sending and that have not arrived. */
export function waitingToBeSent(list: readonly ChosenPhoto[]): ChosenPhoto[] {
  return list.filter((photo) => photo.photoId === null && photo.progress === null && photo.error === null);
}

/** How the whole list stands, for the button that sends the form. */
export function photosStanding(list: readonly ChosenPhoto[]): "sent" | "sending" | "failed" {
  if (list.some((photo) => photo.error !== null)) return "failed";
  return list.every((photo) => photo.photoId !== null) ? "sent" : "sending";
}

/** The server no longer has them (it forgets photos that were never sent with anything): send them once more. */
export function sendAllAgain(list: readonly ChosenPhoto[]): ChosenPhoto[] {
  return list.map((photo) => ({ ...photo, photoId: null, progress: null, error: null }));
}
