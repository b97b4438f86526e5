import { officer } from "@paknam/contract";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const holidayKeys = { all: ["holidays"] as const };

export const holidaysQuery = queryOptions({
  queryKey: holidayKeys.all,
  queryFn: async () => (await call(officer.listHolidays)).holidays,
});
