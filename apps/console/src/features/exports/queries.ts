import { memberRoutes } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

const REFRESH_MS = 60_000;

export const exportKeys = { all: ["exports"] as const };

export const exportsQuery = queryOptions({
  queryKey: exportKeys.all,
  queryFn: async () => (await call(memberRoutes.listExports)).exports,
  refetchInterval: REFRESH_MS,
});
