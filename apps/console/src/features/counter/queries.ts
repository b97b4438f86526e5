import { memberRoutes } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

const POLL_MS = 3_000;

export const counterKeys = { today: ["prepared"] as const };

/** What the counter prepared; asked for again while somebody may be confirming. */
export const preparedQuery = queryOptions({
  queryKey: counterKeys.today,
  queryFn: async () => (await call(memberRoutes.listPrepared)).prepared,
  refetchInterval: ({ state }) => (state.data?.some((row) => row.state === "waiting") ? POLL_MS : false),
});
