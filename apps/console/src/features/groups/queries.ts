import { memberRoutes, type Rule } from "@paknam/contract";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const groupKeys = { all: ["groups"] as const, count: (rule: Rule | null) => ["group-count", rule] as const };

export const groupsQuery = queryOptions({
  queryKey: groupKeys.all,
  queryFn: async () => (await call(memberRoutes.listGroups)).groups,
});

/** How many a rule fits; the number before stands until the new one is there. */
export const countQuery = (rule: Rule | null) =>
  queryOptions({
    queryKey: groupKeys.count(rule),
    queryFn: () => (rule ? call(memberRoutes.countRule, { body: { rule } }) : null),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
