import { type BroadcastKind, type BroadcastText, broadcasts, type Rule } from "@paknam/contract";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { PAGE_SIZE } from "../inbox/inbox-search.ts";
import type { BroadcastsSearch } from "./broadcasts-search.ts";
import { isMoving } from "./is-moving.ts";

/** While something is being sent it is asked for again so often; otherwise not at all. */
const LIVE_MS = 2_000;

export const broadcastKeys = {
  all: ["broadcasts"] as const,
  list: (search: BroadcastsSearch) => ["broadcasts", "list", search] as const,
  waiting: ["broadcasts", "waiting"] as const,
  one: (id: string) => ["broadcasts", "one", id] as const,
  reach: ["broadcast-reach"] as const,
};

export const listQuery = (search: BroadcastsSearch) =>
  queryOptions({
    queryKey: broadcastKeys.list(search),
    queryFn: () => call(broadcasts.listBroadcasts, { query: { ...search, size: PAGE_SIZE } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.broadcasts.some((row) => isMoving(row, Date.now())) ? LIVE_MS : false),
  });

/** How many wait for approval, asked for with the shortest list there is. */
export const waitingQuery = queryOptions({
  queryKey: broadcastKeys.waiting,
  queryFn: async () => (await call(broadcasts.listBroadcasts, { query: { state: "submitted", size: 1 } })).total,
  refetchInterval: 60_000,
});

export const oneQuery = (id: string) =>
  queryOptions({
    queryKey: broadcastKeys.one(id),
    queryFn: () => call(broadcasts.getBroadcast, { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data, Date.now()) ? LIVE_MS : false),
  });

export type Wanted = { kind: BroadcastKind; rule: Rule | null; corrects: string | null; languages: readonly string[] };

/** Whom it would reach now; the numbers before stand until the new ones are there. */
export const reachQuery = (wanted: Wanted | null) =>
  queryOptions({
    queryKey: [...broadcastKeys.reach, wanted],
    queryFn: () =>
      wanted
        ? call(broadcasts.measureBroadcast, { body: { ...wanted, languages: [...wanted.languages] } })
        : Promise.resolve(null),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** The messages as LINE gets them. */
export const previewQuery = (said: { kind: BroadcastKind; text: BroadcastText; language: string }) =>
  queryOptions({
    queryKey: ["broadcast-preview", said],
    queryFn: async () => (await call(broadcasts.previewBroadcast, { body: said })).messages,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
