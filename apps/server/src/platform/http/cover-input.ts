/** Where such a thing is given on purpose: kept as it is. */
const GIVEN_ON_PURPOSE: readonly string[] = ["nationalId", "password"];

/**
 * Covers in every text of what a caller sent what nobody needs to give there.
 * @param cover how a text is covered; a value, so that this part knows of no country
 */
export function coverInput(value: unknown, cover: (text: string) => string): unknown {
  if (typeof value === "string") return cover(value);
  if (Array.isArray(value)) return value.map((each) => coverInput(each, cover));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    GIVEN_ON_PURPOSE.includes(name) ? each : coverInput(each, cover),
  ]);
  return Object.fromEntries(entries);
}
