import type { ExportRow } from "@paknam/contract";

const STATES = ["waiting", "approved", "done"] as const;

/** The list's filter as it stands in the address, and the group somebody came to ask for. */
export type ExportsSearch = { state?: (typeof STATES)[number]; group?: string };

/** Reads the address; what makes no sense is dropped. */
export function readExportsSearch(raw: Record<string, unknown>): ExportsSearch {
  const state = STATES.find((each) => each === raw.state);
  const group = typeof raw.group === "string" && /^[0-9a-f-]{36}$/.test(raw.group) ? raw.group : undefined;
  return { ...(state ? { state } : {}), ...(group ? { group } : {}) };
}

/** Whether a request belongs to a filter: waiting and approved are to be acted on, the rest is closed. */
export function fitsState(row: Pick<ExportRow, "state">, state: ExportsSearch["state"]): boolean {
  if (state === undefined) return true;
  return state === "done" ? row.state !== "waiting" && row.state !== "approved" : row.state === state;
}
