import { officer } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone, tellFailed } from "../../parts/tell.ts";
import { holidayKeys } from "./queries.ts";

/** Adds or changes a day (with a name) or takes it away (without). */
export function useHolidayChange(onDone: () => void) {
  const client = useQueryClient();
  const { say, language } = useSay();
  return useMutation({
    mutationFn: ({ date, name }: { date: string; name: { th: string; en: string } | null }) =>
      name
        ? call(officer.setHoliday, { params: { date }, body: { name } })
        : call(officer.removeHoliday, { params: { date } }),
    onSuccess: ({ holidays }) => {
      client.setQueryData(holidayKeys.all, holidays);
      tellDone(say("consoleOffice.saved"));
      onDone();
    },
    onError: (error) => tellFailed(sentenceFor(language, error)),
  });
}
