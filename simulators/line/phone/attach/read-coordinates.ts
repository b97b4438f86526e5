/** Reads typed coordinates, Thai digits included; undefined when they are no point on earth. */
export function readCoordinates(
  latitude: string,
  longitude: string,
): { latitude: number; longitude: number } | undefined {
  const typed = longitude.trim() === "" ? latitude.split(/[,\s]+/) : [latitude, longitude];
  const [first = Number.NaN, second = Number.NaN] = typed.map(readNumber);
  if (!(Math.abs(first) <= 90) || !(Math.abs(second) <= 180)) return undefined;
  return { latitude: first, longitude: second };
}

function readNumber(text: string): number {
  const digits = text.trim().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  return digits === "" ? Number.NaN : Number(digits);
}
