import { officer, province } from "@paknam/contract";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const sessionKeys = {
  me: ["me"] as const,
  province: ["province"] as const,
  shapes: ["area-shapes"] as const,
};

export const meQuery = queryOptions({
  queryKey: sessionKeys.me,
  queryFn: () => call(officer.getMe),
  staleTime: 5 * 60_000,
});

export const provinceQuery = queryOptions({
  queryKey: sessionKeys.province,
  queryFn: () => call(province.getProvince),
  staleTime: Number.POSITIVE_INFINITY,
});

export const shapesQuery = queryOptions({
  queryKey: sessionKeys.shapes,
  queryFn: () => call(province.getAreaShapes),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who is signed in; within the frame, which loads it first. */
export const useMe = () => useSuspenseQuery(meQuery).data;

/** The province; loaded before any page. */
export const useProvince = () => useSuspenseQuery(provinceQuery).data;
