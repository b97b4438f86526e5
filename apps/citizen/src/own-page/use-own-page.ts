import { type Call, CallError, membership, type OwnPage } from "@paknam/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemberSession } from "../sign-in/use-member-session.tsx";

/** Everything held about the person, as they see it. */
export function useOwnPage() {
  const { call, ownerKey } = useMemberSession();
  return useQuery({ queryKey: ["me", ownerKey], queryFn: () => call(membership.getOwnPage) });
}

/**
 * A change to one's own page: the answer is the page as it is then. Where the server says that things are other than this page shows
 * (new words of a consent, a request that is over), the page is asked for anew.
 */
export function useOwnPageChange<Given>(
  send: (call: Call, given: Given) => Promise<OwnPage>,
  options: { onDone?: (page: OwnPage) => void; onError?: (error: unknown) => void } = {},
) {
  const { call, ownerKey } = useMemberSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) => send(call, given),
    onSuccess: (page) => {
      client.setQueryData(["me", ownerKey], page);
      options.onDone?.(page);
    },
    onError: (error) => {
      options.onError?.(error);
      if (error instanceof CallError && error.status === 409)
        void client.invalidateQueries({ queryKey: ["me", ownerKey] });
    },
  });
}
