export type Size = { width: number; height: number };

/** The size at which a picture fits into a square of `longestSide`, never larger than it is, never under one pixel. */
export function fitWithin({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
