/** What is on screen, with the latest of each row, and what waits to be shown. */
export type Steady<Row> = { rows: readonly Row[]; goneNumbers: ReadonlySet<string>; addedCount: number };

/**
 * Keeps a list still while fresh data comes in: rows stay where they are and take their new content, rows that left are
 * marked, rows that came wait until the officer asks for them. Nothing jumps under the cursor.
 */
export function keepSteady<Row extends { number: string }>(shown: readonly Row[], fresh: readonly Row[]): Steady<Row> {
  // Nothing stands there that could jump.
  if (shown.length === 0) return { rows: fresh, goneNumbers: new Set(), addedCount: 0 };
  const latest = new Map(fresh.map((row) => [row.number, row]));
  const rows = shown.map((row) => latest.get(row.number) ?? row);
  const goneNumbers = new Set(shown.map((row) => row.number).filter((number) => !latest.has(number)));
  const known = new Set(shown.map((row) => row.number));
  const addedCount = fresh.filter((row) => !known.has(row.number)).length;
  return { rows, goneNumbers, addedCount };
}
