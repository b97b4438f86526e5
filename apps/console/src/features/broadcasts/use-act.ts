import { type BroadcastView, broadcasts, CallError } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone, tellFailed } from "../../parts/tell.ts";
import { broadcastKeys } from "./queries.ts";

export type ServerAct = "submit" | "return" | "approve" | "pause" | "resume" | "stop";

/** One act on a message. When somebody was quicker, or the audience has changed, what is true now is fetched. */
export function useAct(id: string, onDone?: () => void) {
  const client = useQueryClient();
  const { say } = useSay();
  return useMutation({
    mutationFn: ({ act, words, reachable }: { act: ServerAct; words?: string; reachable?: string }) =>
      call(broadcasts.actOnBroadcast, {
        params: { id, act },
        body: { words: words ?? null, reachable: reachable ?? null },
      }),
    onSuccess: (fresh: BroadcastView, { act }) => {
      client.setQueryData(broadcastKeys.one(id), fresh);
      void client.invalidateQueries({ queryKey: broadcastKeys.all });
      tellDone(say(`consoleBroadcasts.done.${act}`));
      onDone?.();
    },
    onError: (error) => {
      if (!(error instanceof CallError) || error.status !== 409) return;
      void client.invalidateQueries({ queryKey: broadcastKeys.one(id) });
      void client.invalidateQueries({ queryKey: broadcastKeys.reach });
    },
  });
}

/** Sends it to one's own phone alone. */
export function useTest(id: string) {
  const { say, language } = useSay();
  return useMutation({
    mutationFn: () => call(broadcasts.testBroadcast, { params: { id } }),
    onSuccess: () => tellDone(say("consoleBroadcasts.done.test")),
    onError: (error) => tellFailed(sentenceFor(language, error)),
  });
}
