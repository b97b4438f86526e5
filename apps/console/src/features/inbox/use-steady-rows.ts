import type { OfficerComplaintRow } from "@paknam/contract";
import { useState } from "react";
import type { InboxSearch } from "./inbox-search.ts";
import { keepSteady, type Steady } from "./steady-rows.ts";

type Answer = { search: InboxSearch; complaints: readonly OfficerComplaintRow[] };

/** The list as it stands on screen: taken anew for another question, kept still while the same one is asked again. */
export function useSteadyRows(answer: Answer | undefined): Steady<OfficerComplaintRow> & { showAll: () => void } {
  const question = answer ? JSON.stringify(answer.search) : "";
  const [shown, setShown] = useState({ question, rows: answer?.complaints ?? [] });
  const fresh = answer?.complaints ?? [];
  // Another question, or nothing on screen yet: what came is what is shown.
  if (answer && (shown.question !== question || (shown.rows.length === 0 && fresh.length > 0)))
    setShown({ question, rows: fresh });
  const isSame = shown.question === question;
  return { ...keepSteady(isSame ? shown.rows : fresh, fresh), showAll: () => setShown({ question, rows: fresh }) };
}
