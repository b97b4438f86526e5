import { type BroadcastView, broadcasts, CallError } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { tellDone } from "../../parts/tell.ts";
import { bodyOf, type Draft } from "./draft.ts";
import { broadcastKeys } from "./queries.ts";

/** Keeps a draft with the server: a new one, or a change of the version that was seen. Somebody quicker is fetched; what is typed stays. */
export function useSave({ id, onSaved }: { id: string | null; onSaved: (saved: BroadcastView) => void }) {
  const client = useQueryClient();
  const { say } = useSay();
  return useMutation({
    mutationFn: ({ draft, version }: { draft: Draft; version: number }) =>
      id === null
        ? call(broadcasts.createBroadcast, { body: bodyOf(draft) })
        : call(broadcasts.changeBroadcast, { params: { id }, body: { ...bodyOf(draft), version } }),
    onSuccess: (saved) => {
      client.setQueryData(broadcastKeys.one(saved.id), saved);
      void client.invalidateQueries({ queryKey: broadcastKeys.all });
      tellDone(say("consoleBroadcasts.write.saved"));
      onSaved(saved);
    },
    onError: (error) => {
      if (id !== null && error instanceof CallError && error.status === 409)
        void client.invalidateQueries({ queryKey: broadcastKeys.one(id) });
    },
  });
}
