import type { map, ResponseOf } from "@paknam/contract";

export type AreaRow = ResponseOf<typeof map.getMap>["areas"][number];
export type SortBy = "name" | "received" | "open" | "resolved";
export type Sorting = Readonly<{ by: SortBy; isDescending: boolean }>;

/** The rows in the order asked for; equal figures keep the order of names. */
export function sortAreas(
  rows: readonly AreaRow[],
  { by, isDescending }: Sorting,
  nameOf: (name: { th: string; en: string }) => string,
): AreaRow[] {
  const byName = (one: AreaRow, other: AreaRow) => nameOf(one.area.name).localeCompare(nameOf(other.area.name), "th");
  const direction = isDescending ? -1 : 1;
  return [...rows].sort((one, other) =>
    by === "name" ? direction * byName(one, other) : direction * (one[by] - other[by]) || byName(one, other),
  );
}

/** The sorting after a tap on a column: figures begin with the largest, names with the first; a second tap turns it round. */
export function sortedBy(now: Sorting, by: SortBy): Sorting {
  return now.by === by ? { by, isDescending: !now.isDescending } : { by, isDescending: by !== "name" };
}
