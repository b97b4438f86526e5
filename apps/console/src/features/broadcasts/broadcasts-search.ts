import { type BroadcastState, broadcasts } from "@paknam/contract";

/** The list's filter and page as they stand in the address. */
export type BroadcastsSearch = { state?: BroadcastState; page?: number };

/** Reads the address; what makes no sense is dropped. */
export function readBroadcastsSearch(raw: Record<string, unknown>): BroadcastsSearch {
  const state = broadcasts.BroadcastState.safeParse(raw.state).data;
  const page = Number(raw.page);
  return { ...(state ? { state } : {}), ...(Number.isInteger(page) && page > 1 ? { page } : {}) };
}
