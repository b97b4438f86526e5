import type { Db } from "../../platform/db/db.ts";
import { AppError } from "../../platform/errors.ts";
import { savePicture } from "../../platform/files/save-picture.ts";
import type { Incoming } from "../messages/index.ts";
import type { Desk } from "./desk.ts";
import { countSet, type InboxRow, type KeptPhoto, keepPhoto } from "./inbox.queries.ts";
import type { Heard } from "./ports.ts";

type Photo = Extract<Heard, { kind: "photo" }>;
type Shown = Extract<Incoming, { kind: "photo" | "broken-photo" }>;

/**
 * Fetches and keeps a photo before its turn, outside the turn's transaction. What cannot be had is said as "broken-photo"; what may
 * be had later throws.
 */
export async function hearPhoto(
  desk: Desk,
  { row, heard, lineUserId }: { row: InboxRow; heard: Photo; lineUserId: string },
): Promise<Shown> {
  const said = { messageId: heard.messageId, occurredAt: row.occurredAt };
  const photo = row.photo ?? (await fetchPhoto(desk, { row, contentId: heard.contentId }));
  if (typeof photo === "string") return { ...said, kind: "broken-photo", reason: photo };
  const isLast = await isLastOfSet(desk.db, { heard, lineUserId, rowId: row.id });
  return { ...said, kind: "photo", fileId: photo.fileId, point: photo.point, isLast };
}

async function fetchPhoto(
  desk: Desk,
  { row, contentId }: { row: InboxRow; contentId: string | null },
): Promise<KeptPhoto | "gone" | "too-large" | "unreadable"> {
  if (contentId === null) return "unreadable";
  const bytes = await desk.fetchContent(contentId);
  if (typeof bytes === "string") return bytes;
  try {
    const { fileId, point } = await savePicture(desk.db, desk.files, { bytes, room: "conversations" });
    const photo = { fileId, point };
    await keepPhoto(desk.db, { id: row.id, photo });
    return photo;
  } catch (error) {
    if (error instanceof AppError && error.code === "photo.unreadable") return "unreadable";
    throw error;
  }
}

/** Photos of one set come as several events in any order; old phones do not say how many, then what has come so far is the set. */
async function isLastOfSet(
  db: Db,
  { heard, lineUserId, rowId }: { heard: Photo; lineUserId: string; rowId: string },
): Promise<boolean> {
  if (heard.set === null) return true;
  const { handled, waiting } = await countSet(db, { lineUserId, setId: heard.set.id, rowId });
  return heard.set.total === null ? waiting === 0 : handled + 1 >= heard.set.total;
}
