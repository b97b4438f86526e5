import { memberRoutes } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

const REFRESH_MS = 60_000;

export const disasterKeys = { all: ["disaster-mode"] as const };

export const disasterQuery = queryOptions({
  queryKey: disasterKeys.all,
  queryFn: () => call(memberRoutes.getDisasterMode),
  refetchInterval: REFRESH_MS,
});
