import { officer, practice } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const demoOfficersQuery = queryOptions({
  queryKey: ["demo-officers"] as const,
  queryFn: async () => (await call(practice.listDemoOfficers)).officers,
});

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token] as const,
    queryFn: () => call(officer.getInvitation, { params: { token } }),
  });
