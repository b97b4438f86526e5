import { type MapPoint, map } from "@paknam/contract";
import type { MapMark } from "@paknam/ui/map";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "../door/call.ts";
import { type MapSearch, mapQuery } from "./map-search.ts";

/** The complaints of a filter; the old ones stay while the new are on their way, so that nothing jumps. */
export function useMapData(search: MapSearch) {
  const query = mapQuery(search, new Date());
  const answer = useQuery({
    queryKey: ["map", query],
    queryFn: () => call(map.getMap, { query }),
    placeholderData: keepPreviousData,
  });
  const points = answer.data?.points;
  const marks = useMemo(() => points?.map(markOf) ?? [], [points]);
  return { ...answer, marks };
}

function markOf({ point, state, count }: MapPoint, index: number): MapMark {
  return { id: String(index), point, state, count };
}
