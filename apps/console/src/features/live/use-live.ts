import { LiveEvent } from "@paknam/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { complaintKeys } from "../complaint/queries.ts";
import { inboxKeys } from "../inbox/queries.ts";
import { sessionKeys } from "../session/queries.ts";

const GATHER_MS = 400;
const RETRY_MS = 3_000;
/** A reconnect of a second or two is nobody's business. */
const QUIET_MS = 4_000;

/**
 * Keeps pages fresh while they are open: one stream, what changed is asked for again, after a gap everything is.
 * @returns whether the stream stands (short interruptions count as standing)
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [isLive, setIsLive] = useState(true);
  useEffect(() => {
    const numbers = new Set<string>();
    let source: EventSource | undefined;
    let gather: ReturnType<typeof setTimeout> | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    let wasOpen = false;

    const askAgain = () => {
      gather = undefined;
      void client.invalidateQueries({ queryKey: inboxKeys.all });
      for (const number of numbers) void client.invalidateQueries({ queryKey: complaintKeys.one(number) });
      numbers.clear();
    };
    const askForAll = () => {
      void client.invalidateQueries({ queryKey: inboxKeys.all });
      void client.invalidateQueries({ queryKey: complaintKeys.all });
    };
    const open = () => {
      source = new EventSource("/api/live");
      source.onopen = () => {
        clearTimeout(quiet);
        quiet = undefined;
        setIsLive(true);
        if (wasOpen) askForAll();
        wasOpen = true;
      };
      source.onmessage = ({ data }) => {
        const event = LiveEvent.safeParse(JSON.parse(data)).data;
        if (event?.kind === "resync") askForAll();
        if (event?.kind !== "complaint") return;
        numbers.add(event.number);
        gather ??= setTimeout(askAgain, GATHER_MS);
      };
      source.onerror = () => {
        quiet ??= setTimeout(() => setIsLive(false), QUIET_MS);
        // The browser itself comes back after a broken line, but not after a refusal.
        if (source?.readyState !== EventSource.CLOSED) return;
        // Refused: whether the session has ended is said by the question who this is (signed-out.ts hears its answer).
        void client.invalidateQueries({ queryKey: sessionKeys.me });
        clearTimeout(retry);
        retry = setTimeout(open, RETRY_MS);
      };
    };
    open();
    return () => {
      source?.close();
      for (const timer of [gather, retry, quiet]) clearTimeout(timer);
    };
  }, [client]);
  return isLive;
}
