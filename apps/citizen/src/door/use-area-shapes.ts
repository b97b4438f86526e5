import { province } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { call } from "./call.ts";

/** Shapes of the sub-districts; asked only by pages that show a map. Without them the map shows land and sea only. */
export function useAreaShapes() {
  return useQuery({
    queryKey: ["area-shapes"],
    queryFn: () => call(province.getAreaShapes),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
