import { memberRoutes } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const factListKeys = { all: ["fact-lists"] as const };

export const factListsQuery = queryOptions({
  queryKey: factListKeys.all,
  queryFn: () => call(memberRoutes.listFactLists),
});
