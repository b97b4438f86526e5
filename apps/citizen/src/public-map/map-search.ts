import { ComplaintState, type map, type QueryOf } from "@paknam/contract";

export const PERIODS = ["7d", "30d", "90d", "1y", "all"] as const;
export type Period = (typeof PERIODS)[number];
export const USUAL_PERIOD: Period = "90d";

/** The map's filter as it stands in the address; what is absent filters nothing. Lists are joined by commas. */
export type MapSearch = { category?: string; state?: string; area?: string; period?: Period };

const days: Record<Exclude<Period, "all">, number> = { "7d": 7, "30d": 30, "90d": 90, "1y": 365 };

/** Takes from an address what a map's filter can be; the rest is dropped, so that an old or mistyped link still shows a map. */
export function readMapSearch(search: Record<string, unknown>): MapSearch {
  const category = listIn(search.category).filter((key) => /^[a-z0-9-]{1,60}$/.test(key));
  const state = listIn(search.state).filter((each) => ComplaintState.safeParse(each).success);
  const period = PERIODS.find((known) => known === search.period);
  const area = typeof search.area === "string" && /^\d{4}(\d{2})?$/.test(search.area) ? search.area : "";
  return {
    ...(category.length > 0 && { category: category.join(",") }),
    ...(state.length > 0 && { state: state.join(",") }),
    ...(area !== "" && { area }),
    ...(period && period !== USUAL_PERIOD && { period }),
  };
}

/** The filter as the server wants it. */
export function mapQuery(search: MapSearch, now: Date): QueryOf<typeof map.getMap> {
  const since = sinceOf(search.period ?? USUAL_PERIOD, now);
  return {
    category: listIn(search.category),
    state: listIn(search.state).flatMap((each) => ComplaintState.safeParse(each).data ?? []),
    ...(search.area && { area: search.area }),
    ...(since && { since }),
  };
}

/** The first day of a period that ends today, by the calendar of Bangkok; undefined for all time. */
export function sinceOf(period: Period, now: Date): string | undefined {
  if (period === "all") return undefined;
  // Bangkok is seven hours ahead all year.
  return new Date(now.getTime() + 7 * 3_600_000 - days[period] * 86_400_000).toISOString().slice(0, 10);
}

export function listIn(value: unknown): string[] {
  return typeof value === "string" && value !== "" ? value.split(",") : [];
}

/** The list with one value put in or taken out, ready for the address. */
export function toggled(list: string | undefined, value: string): string | undefined {
  const now = listIn(list);
  const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
  return next.length > 0 ? next.join(",") : undefined;
}

/** How many parts of the filter are set; the period has always one. */
export function countFilters({ category, state, area, period }: MapSearch): number {
  return listIn(category).length + listIn(state).length + (area ? 1 : 0) + (period ? 1 : 0);
}
