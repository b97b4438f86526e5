import type { BroadcastReach } from "@paknam/contract";
import { formatBaht, formatNumber } from "@paknam/thai";
import { useSay } from "../../language.ts";

/** What it costs, in messages and in baht. */
export function useCostWords(): (reach: Pick<BroadcastReach, "messages" | "extraBaht">) => string {
  const { say, language } = useSay();
  return ({ messages, extraBaht }) => {
    const counted = say("consoleBroadcasts.reach.messages", { number: formatNumber(messages) });
    if (extraBaht === null) return counted;
    const paid =
      extraBaht === 0
        ? say("consoleBroadcasts.reach.free")
        : say("consoleBroadcasts.reach.baht", { baht: formatBaht(extraBaht, language) });
    return `${counted} · ${paid}`;
  };
}
