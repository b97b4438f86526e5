import type { Point } from "@paknam/contract";

const directions: Readonly<Record<string, [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Where an arrow key moves a pin: about eight pixels at the zoom on screen.
 * @returns undefined for any other key
 */
export function arrowStep(point: Point, key: string, zoom: number): Point | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const degrees = (8 * 360) / (512 * 2 ** zoom);
  return {
    lat: Number((point.lat + direction[0] * degrees).toFixed(6)),
    lng: Number((point.lng + direction[1] * degrees).toFixed(6)),
  };
}
