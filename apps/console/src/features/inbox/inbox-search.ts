import { type CallOf, ComplaintState, complaintRoutes, type InboxView } from "@paknam/contract";

const SORTS = ["due", "newest", "updated"] as const;
export type InboxSort = (typeof SORTS)[number];

/** The list's filters as they stand in the address; what is usual is left out of it. */
export type InboxSearch = {
  view?: InboxView;
  search?: string;
  category?: string;
  area?: string;
  state?: ComplaintState;
  organisation?: string;
  sort?: InboxSort;
  page?: number;
};

export const PAGE_SIZE = 50;

/** What the server sorts by unasked. */
export const usualSort = (view: InboxView | undefined): InboxSort =>
  view === "all" || view === "resolved" ? "newest" : "due";

/** Reads the address; what makes no sense (an old link, a hand-typed word) is dropped instead of failing. */
export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const view = complaintRoutes.InboxView.safeParse(raw.view).data;
  const state = ComplaintState.safeParse(raw.state).data;
  const sort = SORTS.find((each) => each === raw.sort);
  const page = Number(raw.page);
  const search: InboxSearch = {};
  if (view && view !== "todo") search.view = view;
  if (state) search.state = state;
  if (sort && sort !== usualSort(view)) search.sort = sort;
  if (Number.isInteger(page) && page > 1) search.page = page;
  for (const name of ["search", "category", "area", "organisation"] as const) {
    const value = raw[name];
    if (typeof value === "string" && value.trim() !== "") search[name] = value.slice(0, 200);
  }
  return search;
}

/** The address as the question to the server. */
export function questionOf(search: InboxSearch): NonNullable<CallOf<typeof complaintRoutes.listComplaints>["query"]> {
  return { ...search, size: PAGE_SIZE };
}

/** Whether anything narrows the view. */
export function isNarrowed({ search, category, area, state, organisation }: InboxSearch): boolean {
  return [search, category, area, state, organisation].some((value) => value !== undefined);
}
