import type { BroadcastView } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { useRuleWords } from "../groups/rule-names.ts";

/** Whom a message is for, as a sentence. */
export function useAudienceWords(): (view: Pick<BroadcastView, "rule" | "corrects">) => string {
  const { say } = useSay();
  const ruleWords = useRuleWords();
  return ({ rule, corrects }) =>
    corrects !== null
      ? say("consoleBroadcasts.one.correction")
      : rule === null
        ? say("consoleBroadcasts.one.everyone")
        : ruleWords(rule);
}
