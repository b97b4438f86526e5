const KINDS = ["rule", "list", "choice"] as const;

/** The list's filters as they stand in the address. */
export type GroupsSearch = { search?: string; kind?: (typeof KINDS)[number] };

/** Reads the address; what makes no sense is dropped. */
export function readGroupsSearch(raw: Record<string, unknown>): GroupsSearch {
  const kind = KINDS.find((each) => each === raw.kind);
  const search = typeof raw.search === "string" && raw.search.trim() !== "" ? raw.search.slice(0, 100) : undefined;
  return { ...(search ? { search } : {}), ...(kind ? { kind } : {}) };
}
