import { formatNumber } from "@paknam/thai";
import { useSay } from "../../language.ts";

/** A number of people in words: a counted one, or one as the server says it (`1,234`, `<10`). */
export function usePeopleWords(): (count: number | string) => string {
  const { say } = useSay();
  return (count) =>
    typeof count === "string" && count.startsWith("<")
      ? say("consoleBroadcasts.write.few")
      : say("consoleBroadcasts.people", { number: typeof count === "number" ? formatNumber(count) : count });
}
