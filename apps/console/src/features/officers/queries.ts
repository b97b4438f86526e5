import { officer } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const officerKeys = {
  all: ["officers"] as const,
  list: (organisation?: string) => ["officers", "list", organisation] as const,
};

export const officersQuery = (organisation: string | undefined) =>
  queryOptions({
    queryKey: officerKeys.list(organisation),
    queryFn: async () => (await call(officer.listOfficers, { query: organisation ? { organisation } : {} })).officers,
  });
