import exifr from "exifr";
import sharp, { type OutputInfo } from "sharp";
import { type Db, inTransaction, type TablesOf } from "../db/db.ts";
import { AppError } from "../errors.ts";
import { newId } from "../random.ts";
import { type FileStore, sha256Of } from "./file-store.ts";
import { lockBytes } from "./lock-bytes.ts";

/** LINE shows pictures of up to 10 MB; 1,920 px carries what an officer needs to see at about 0.5 MB. */
const LONGEST_SIDE = 1_920;
/** A small file may unfold to gigabytes: more than 100 megapixels is refused. */
const MAX_PIXELS = 100_000_000;
/** A photo of 100 megapixels takes 3 s; what takes this long was made to. */
const DRAW_SECONDS = 15;
/** What phones make and people send on; of moving pictures the first one. SVG and the like are programs, not photos. */
const FORMATS: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "heif", "gif"]);

export type SavedPicture = Readonly<{
  fileId: string;
  width: number;
  height: number;
  point: { lat: number; lng: number } | null;
}>;

/**
 * Keeps a photo: reads its position as a suggestion, then draws it anew as JPEG, upright, without any metadata. The original is not kept.
 * @throws AppError photo.unreadable when the bytes are no picture of a kind that we take
 */
export async function savePicture(
  db: Db,
  store: FileStore,
  picture: { bytes: Buffer; room: string },
): Promise<SavedPicture> {
  const drawn = await draw(picture.bytes).catch((cause) => {
    throw new AppError("photo.unreadable", { status: 422, cause });
  });
  const point = await positionOf(picture.bytes);
  const fileId = newId();
  const { width, height } = drawn.info;
  const sha256 = sha256Of(drawn.data);
  await inTransaction(db, async (tx) => {
    await lockBytes(tx, sha256);
    await store.put(drawn.data);
    await tx
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
  });
  return { fileId, width, height, point };
}

async function draw(bytes: Buffer): Promise<{ data: Buffer; info: OutputInfo }> {
  const source = sharp(bytes, { limitInputPixels: MAX_PIXELS });
  const { format } = await source.metadata();
  if (!FORMATS.has(format)) throw new Error(`no photo but ${format}`);
  return source
    .rotate()
    .resize({
      width: LONGEST_SIDE,
      height: LONGEST_SIDE,
      fit: "inside",
      withoutEnlargement: true,
    })
    .jpeg({ quality: 82, mozjpeg: true })
    .timeout({ seconds: DRAW_SECONDS })
    .toBuffer({ resolveWithObject: true });
}

async function positionOf(bytes: Buffer): Promise<{ lat: number; lng: number } | null> {
  const gps = await exifr.gps(bytes).catch(() => undefined);
  return gps && Number.isFinite(gps.latitude) && Number.isFinite(gps.longitude)
    ? { lat: gps.latitude, lng: gps.longitude }
    : null;
}
