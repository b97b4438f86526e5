/** The queue's filters as they stand in the address; what is usual is left out. */
export type ClaimsSearch = { state?: "done"; page?: number };

/** Reads the address; what makes no sense is dropped. */
export function readClaimsSearch(raw: Record<string, unknown>): ClaimsSearch {
  const page = Number(raw.page);
  return {
    ...(raw.state === "done" ? { state: "done" as const } : {}),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  };
}
