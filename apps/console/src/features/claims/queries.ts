import { memberRoutes } from "@paknam/contract";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { PAGE_SIZE } from "../inbox/inbox-search.ts";
import type { ClaimsSearch } from "./claims-search.ts";

const REFRESH_MS = 60_000;

export const claimKeys = {
  all: ["claims"] as const,
  list: (search: ClaimsSearch) => ["claims", "list", search] as const,
  count: ["claims", "count"] as const,
  one: (id: string) => ["claim", id] as const,
};

export const claimsQuery = (search: ClaimsSearch) =>
  queryOptions({
    queryKey: claimKeys.list(search),
    queryFn: () =>
      call(memberRoutes.listClaims, {
        query: { state: search.state ?? "open", page: search.page ?? 1, size: PAGE_SIZE },
      }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });

/** How many wait to be answered. */
export const openClaimsQuery = queryOptions({
  queryKey: claimKeys.count,
  queryFn: async () => (await call(memberRoutes.listClaims, { query: { size: 1 } })).total,
  refetchInterval: REFRESH_MS,
});

/** Each question is a look that the person sees: never asked again by itself, and forgotten when left, as the person may have added to it. */
export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: claimKeys.one(id),
    queryFn: () => call(memberRoutes.getClaim, { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
