import type { Point } from "@paknam/contract";

// "13.5990, 100.5998" as people copy it, and the same inside a map's address (…/@13.5990,100.5998,17z or ?q=13.59,100.59).
const FIGURES = /(-?\d{1,2}\.\d{3,})\s*[,\s]\s*(-?\d{2,3}\.\d{3,})/;

/** A point written as figures in a text, latitude first, or null. */
export function pointInText(text: string): Point | null {
  const [, lat, lng] = FIGURES.exec(text.replaceAll("%2C", ",")) ?? [];
  if (lat === undefined || lng === undefined) return null;
  const point = { lat: Number(lat), lng: Number(lng) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : null;
}
