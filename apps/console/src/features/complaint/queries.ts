import { complaintRoutes, officer } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const complaintKeys = {
  all: ["complaint"] as const,
  one: (number: string) => ["complaint", number] as const,
  colleagues: (organisationId: string) => ["officers", organisationId] as const,
};

export const complaintQuery = (number: string) =>
  queryOptions({
    queryKey: complaintKeys.one(number),
    queryFn: () => call(complaintRoutes.getComplaint, { params: { number } }),
  });

/** To whom it can be assigned: officers of the organisation that has it. */
export const colleaguesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: complaintKeys.colleagues(organisationId),
    queryFn: async () =>
      (await call(officer.listOfficers, { query: { organisation: organisationId } })).officers.filter(
        ({ state }) => state === "active" || state === "on-leave",
      ),
    staleTime: 60_000,
  });
