import { CallError, type ClaimView, memberRoutes } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { tellDone } from "../../parts/tell.ts";
import type { Answer } from "./answer-draft.ts";
import { claimKeys } from "./queries.ts";

/** Somebody or the person was quicker. */
export const isChanged = (error: unknown): boolean => error instanceof CallError && error.code === "claim.changed";

/** Sends an answer and goes back to the queue. Where the claim changed meanwhile it is fetched anew, and what was typed stays. */
export function useAnswer(claim: ClaimView, answer: Answer) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say } = useSay();
  return useMutation({
    mutationFn: ({ words, lastDay }: { words: string | null; lastDay: string | null }) =>
      call(memberRoutes.answerClaim, {
        params: { id: claim.id },
        body: { answer, words, expiresOn: lastDay, version: claim.version },
      }),
    onSuccess: (fresh) => {
      client.setQueryData(claimKeys.one(claim.id), fresh);
      void client.invalidateQueries({ queryKey: claimKeys.all });
      tellDone(say(`consoleMembers.claims.done.${answer}`));
      void navigate({ to: "/claims" });
    },
    onError: (error) => {
      if (error instanceof CallError && error.status === 409)
        void client.invalidateQueries({ queryKey: claimKeys.one(claim.id) });
    },
  });
}
