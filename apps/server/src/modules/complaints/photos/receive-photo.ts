import type { FastifyRequest } from "fastify";
import type { Db } from "../../../platform/db/db.ts";
import type { FileStore } from "../../../platform/files/file-store.ts";
import { receiveUpload } from "../../../platform/files/receive-upload.ts";
import { savePicture } from "../../../platform/files/save-picture.ts";
import { tooManyPhotos } from "../complaints.errors.ts";
import { countLoosePhotos, insertPhoto, type PhotoOwner } from "./photos.queries.ts";

/** Two full forms; they are erased after 30 days or when they are sent with something. */
export const LOOSE_PHOTO_LIMIT = 40;

export type ReceivedPhoto = Readonly<{
  photoId: string;
  fileId: string;
  width: number;
  height: number;
  point: { lat: number; lng: number } | null;
}>;

/**
 * Takes in one uploaded photo; it belongs to the sender until it is sent with something.
 * @throws AppError photo.too_many · photo.missing · photo.too_large · photo.unreadable
 */
export async function receivePhoto(
  db: Db,
  store: FileStore,
  { request, owner, now }: { request: FastifyRequest; owner: PhotoOwner; now: Date },
): Promise<ReceivedPhoto> {
  if ((await countLoosePhotos(db, owner)) >= LOOSE_PHOTO_LIMIT) throw tooManyPhotos(LOOSE_PHOTO_LIMIT);
  const bytes = await receiveUpload(request);
  const saved = await savePicture(db, store, { bytes, room: "complaints" });
  const photoId = await insertPhoto(db, { ...owner, fileId: saved.fileId, now });
  return { photoId, ...saved };
}
