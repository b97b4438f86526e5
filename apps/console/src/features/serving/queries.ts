import { officer } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const servingKeys = { all: ["serving"] as const };

export const servingQuery = queryOptions({
  queryKey: servingKeys.all,
  queryFn: async () => (await call(officer.listServing)).rows,
});
