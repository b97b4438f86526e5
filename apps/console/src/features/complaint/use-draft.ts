import type { OfficerAct, OfficerComplaint } from "@paknam/contract";
import { useState } from "react";
import { type Draft, emptyDraft, forgetDraft, keepDraft, readDraft } from "./drafts.ts";

/** What is being typed, kept on this device with every change until it is sent or thrown away. */
export function useDraft({ number, officer }: Pick<OfficerComplaint, "number" | "officer">, act: OfficerAct) {
  // To assign is to change who has it: it begins with whoever has it now.
  const fresh: Draft = act === "assign" ? { ...emptyDraft, officerId: officer?.id ?? null } : emptyDraft;
  const [found] = useState(() => readDraft(localStorage, number, act, Date.now()));
  const [draft, setDraft] = useState<Draft>(found ?? fresh);
  const change = (changes: Partial<Draft>) =>
    setDraft((before) => {
      const after = { ...before, ...changes };
      keepDraft(localStorage, number, act, after, Date.now());
      return after;
    });
  const discard = () => {
    forgetDraft(localStorage, number, act);
    setDraft(fresh);
  };
  return { draft, change, discard, wasFound: found !== null };
}
