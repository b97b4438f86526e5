import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { audienceOf, type Draft, writtenIn } from "./draft.ts";
import { reachQuery, type Wanted } from "./queries.ts";

/** The server counts 60 times a minute; nobody reads a number between two letters. */
const SETTLE_MS = 500;

/** Whom a draft would reach, counted anew when its audience changes; null while its rule is not complete. */
export function useReach(draft: Draft) {
  const rule = audienceOf(draft);
  const { kind, corrects } = draft;
  const wanted: Wanted | null = rule === "unfinished" ? null : { kind, rule, corrects, languages: writtenIn(draft) };
  const [settled] = useDebouncedValue(JSON.stringify(wanted), SETTLE_MS);
  const asked = JSON.parse(settled) as Wanted | null;
  const { data, error, isFetching } = useQuery(reachQuery(asked));
  return {
    reach: wanted === null ? null : (data ?? null),
    error: wanted === null ? null : error,
    isBusy: wanted !== null && (isFetching || settled !== JSON.stringify(wanted)),
  };
}
