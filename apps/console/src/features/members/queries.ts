import { type MemberRecord, memberRoutes } from "@paknam/contract";
import { queryOptions, skipToken } from "@tanstack/react-query";
import { call } from "../../call.ts";

export const memberKeys = {
  /** The one record that an officer has open; in memory only, and gone with the session. */
  look: (officerId: string) => ["member-look", officerId] as const,
  choices: ["member-choices"] as const,
};

/** Never asked for again by itself: each opening is a look that the person sees. */
export const lookQuery = (officerId: string) =>
  queryOptions<MemberRecord | null>({
    queryKey: memberKeys.look(officerId),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
  });

/** Topics, groups of own choice and kinds of fact, as the province offers them. */
export const choicesQuery = queryOptions({
  queryKey: memberKeys.choices,
  queryFn: () => call(memberRoutes.getMemberChoices),
  staleTime: Number.POSITIVE_INFINITY,
});
