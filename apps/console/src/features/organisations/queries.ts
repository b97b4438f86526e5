import { officer } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const organisationKeys = { all: ["organisations"] as const };

export const organisationsQuery = queryOptions({
  queryKey: organisationKeys.all,
  queryFn: async () => (await call(officer.listOrganisations)).organisations,
  staleTime: 5 * 60_000,
});
