import { complaintRoutes } from "@paknam/contract";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { type InboxSearch, questionOf } from "./inbox-search.ts";

export const inboxKeys = {
  all: ["inbox"] as const,
  counts: ["inbox", "counts"] as const,
  list: (search: InboxSearch) => ["inbox", "list", search] as const,
};

export const listQuery = (search: InboxSearch) =>
  queryOptions({
    queryKey: inboxKeys.list(search),
    queryFn: async () => ({ search, ...(await call(complaintRoutes.listComplaints, { query: questionOf(search) })) }),
    placeholderData: keepPreviousData,
  });

/** The numbers beside the views, asked for with the shortest list there is. */
export const countsQuery = queryOptions({
  queryKey: inboxKeys.counts,
  queryFn: async () => (await call(complaintRoutes.listComplaints, { query: { size: 1 } })).counts,
});
