import type { FastifyRequest } from "fastify";
import type { Db } from "../../../platform/db/db.ts";
import type { FileStore } from "../../../platform/files/file-store.ts";
import { receiveUpload } from "../../../platform/files/receive-upload.ts";
import { savePicture } from "../../../platform/files/save-picture.ts";
import { insertPhoto, type PhotoOwner } from "./photos.queries.ts";

export type ReceivedPhoto = Readonly<{
  photoId: string;
  fileId: string;
  width: number;
  height: number;
  point: { lat: number; lng: number } | null;
}>;

/**
 * Takes in one uploaded photo; it belongs to the sender until it is sent with something.
 * @throws AppError photo.missing · photo.too_large · photo.unreadable
 */
export async function receivePhoto(
  db: Db,
  store: FileStore,
  { request, owner, now }: { request: FastifyRequest; owner: PhotoOwner; now: Date },
): Promise<ReceivedPhoto> {
  const bytes = await receiveUpload(request);
  const saved = await savePicture(db, store, { bytes, room: "complaints" });
  const photoId = await insertPhoto(db, { ...owner, fileId: saved.fileId, now });
  return { photoId, ...saved };
}
