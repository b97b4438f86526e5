/**
 * The smallest value that at least `share` of all values do not exceed (nearest rank: always one that was measured, never below it).
 * Throws when there are none.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}

/** The middle value; of an even number of them the lower one. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);
