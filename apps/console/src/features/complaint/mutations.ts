import { CallError, complaintRoutes, type OfficerAct, type OfficerComplaint, Problem } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { tellDone } from "../../parts/tell.ts";
import { inboxKeys } from "../inbox/queries.ts";
import { type Draft, type DraftPhoto, forgetDraft } from "./drafts.ts";
import { complaintKeys } from "./queries.ts";
import { sendAct } from "./send-act.ts";

/** One act on a complaint. Somebody was quicker: the fresh complaint is fetched and what was typed stays. */
export function useAct(act: OfficerAct, onDone: () => void) {
  const client = useQueryClient();
  const { say } = useSay();
  return useMutation({
    mutationFn: (given: { complaint: OfficerComplaint; draft: Draft }) => sendAct(call, act, given),
    onSuccess: (fresh) => {
      forgetDraft(localStorage, fresh.number, act);
      client.setQueryData(complaintKeys.one(fresh.number), fresh);
      void client.invalidateQueries({ queryKey: inboxKeys.all });
      tellDone(say(`consoleComplaint.done.${act}`));
      onDone();
    },
    onError: (error, { complaint }) => {
      if (error instanceof CallError && error.status === 409)
        void client.invalidateQueries({ queryKey: complaintKeys.one(complaint.number) });
    },
  });
}

/**
 * Gives one photo to the server, to be part of a later step.
 * @throws CallError photo.too_large, photo.unreadable, network.unreachable
 */
export async function uploadPhoto(file: File): Promise<DraftPhoto> {
  const body = new FormData();
  body.append("photo", file);
  const { method, path, response: shape } = complaintRoutes.uploadProof;
  const response = await fetch(path, { method, body }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (response?.ok) return shape.parse(answer);
  const code = response ? "internal.unexpected" : "network.unreachable";
  throw new CallError(response?.status ?? 0, Problem.catch({ error: { code, detail: {} } }).parse(answer));
}
