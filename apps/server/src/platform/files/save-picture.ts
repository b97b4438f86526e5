import exifr from "exifr";
import sharp from "sharp";
import type { Db, TablesOf } from "../db/db.ts";
import { AppError } from "../errors.ts";
import { newId } from "../random.ts";
import type { FileStore } from "./file-store.ts";

/** LINE shows pictures of up to 10 MB; 1,920 px carries what an officer needs to see at about 0.5 MB. */
const LONGEST_SIDE = 1_920;
/** A small file may unfold to gigabytes: more than 100 megapixels is refused. */
const MAX_PIXELS = 100_000_000;

export type SavedPicture = Readonly<{
  fileId: string;
  width: number;
  height: number;
  point: { lat: number; lng: number } | null;
}>;

/**
 * Keeps a photo: reads its position as a suggestion, then draws it anew as JPEG, upright, without any metadata. The original is not kept.
 * @throws AppError photo.unreadable when the bytes are no picture
 */
export async function savePicture(
  db: Db,
  store: FileStore,
  picture: { bytes: Buffer; room: string },
): Promise<SavedPicture> {
  const point = await positionOf(picture.bytes);
  const drawn = await sharp(picture.bytes, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: "inside",
      withoutEnlargement: true,
    })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
    .catch((cause) => {
      throw new AppError("photo.unreadable", { status: 422, cause });
    });
  const fileId = newId();
  const { width, height } = drawn.info;
  const sha256 = await store.put(drawn.data);
  await db
    .withTables<TablesOf<"platform">>()
    .insertInto("platform.file")
    .values({
      id: fileId,
      sha256,
      mediaType: "image/jpeg",
      bytes: String(drawn.data.length),
      width,
      height,
      room: picture.room,
    })
    .execute();
  return { fileId, width, height, point };
}

async function positionOf(bytes: Buffer): Promise<{ lat: number; lng: number } | null> {
  const gps = await exifr.gps(bytes).catch(() => undefined);
  return gps && Number.isFinite(gps.latitude) && Number.isFinite(gps.longitude)
    ? { lat: gps.latitude, lng: gps.longitude }
    : null;
}
