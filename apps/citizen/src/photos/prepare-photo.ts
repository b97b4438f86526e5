import type { Point } from "@paknam/contract";
import { fitWithin } from "./fit-within.ts";

/** What the server keeps at most anyway: more would only cost the sender's data. */
const LONGEST_SIDE = 1920;
const QUALITY = 0.85;

export type PreparedPhoto = Readonly<{ blob: Blob; point: Point | null }>;

/**
 * Makes a photo ready to be sent from a phone: reads where it was taken, then draws it smaller and upright, without any metadata.
 * What this browser cannot draw (some HEIC) goes as it is; the server knows more formats and says so when it does not.
 */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto> {
  const [point, blob] = await Promise.all([positionOf(file), drawSmaller(file)]);
  return { point, blob: blob ?? file };
}

async function positionOf(file: Blob): Promise<Point | null> {
  try {
    const { gps } = await import("exifr/dist/lite.esm.mjs");
    const found = await gps(file);
    if (!found || !Number.isFinite(found.latitude) || !Number.isFinite(found.longitude)) return null;
    return { lat: found.latitude, lng: found.longitude };
  } catch {
    return null;
  }
}

async function drawSmaller(file: Blob): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const { width, height } = fitWithin(picture, LONGEST_SIDE);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
    picture.close();
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  } catch {
    return null;
  }
}
