import type { ServingRow } from "@paknam/contract";

/** Who serves a category in an area, and by which rule: its own row, or a wider one that it follows. */
export type Served = { row: ServingRow; isOwn: boolean } | null;

export const EVERY_CATEGORY = "*";

/** The rules by area and category, so that a cell finds its own at once. */
export function indexServing(rows: readonly ServingRow[]): (area: string, category: string) => ServingRow | undefined {
  const byKey = new Map(rows.map((row) => [`${row.area.code} ${row.category}`, row]));
  return (area, category) => byKey.get(`${area} ${category}`);
}

/**
 * The rule that holds: the category in the sub-district, in its district, in the province; then every category in the same
 * order. A named category goes before a near area, as on the server.
 */
export function whoServes(find: ReturnType<typeof indexServing>, area: string, category: string): Served {
  const areas = [6, 4, 2].filter((length) => length <= area.length).map((length) => area.slice(0, length));
  const categories = category === EVERY_CATEGORY ? [EVERY_CATEGORY] : [category, EVERY_CATEGORY];
  for (const eachCategory of categories) {
    for (const eachArea of areas) {
      const row = find(eachArea, eachCategory);
      if (row) return { row, isOwn: eachArea === area && eachCategory === category };
    }
  }
  return null;
}
