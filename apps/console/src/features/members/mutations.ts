import { type DocumentKind, type LookPurpose, type MemberRecord, memberRoutes } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { tellDone } from "../../parts/tell.ts";
import { useMe } from "../session/queries.ts";
import { memberKeys } from "./queries.ts";

/** Opens a record for half an hour; it becomes the one that is open. */
export function useOpenMember() {
  const client = useQueryClient();
  const { id: officerId } = useMe();
  return useMutation({
    mutationFn: (given: { memberId: string; purpose: LookPurpose; words: string }) =>
      call(memberRoutes.openMember, {
        params: { id: given.memberId },
        body: { purpose: given.purpose, words: given.words },
      }),
    onSuccess: (record) => client.setQueryData(memberKeys.look(officerId), record),
    // What a person's page holds is not kept beside the one place where it is shown.
    gcTime: 0,
  });
}

/** Notes that a document was seen; the record shows the new level at once. */
export function useCheckDocument(record: MemberRecord, onDone: () => void) {
  const client = useQueryClient();
  const { id: officerId } = useMe();
  const { say } = useSay();
  return useMutation({
    mutationFn: (given: { document: DocumentKind; nationalId: string | null }) =>
      call(memberRoutes.checkDocument, { params: { id: record.id }, body: { lookId: record.lookId, ...given } }),
    onSuccess: (fresh) => {
      client.setQueryData(memberKeys.look(officerId), fresh);
      tellDone(say("consoleMembers.seen.done"));
      onDone();
    },
    gcTime: 0,
  });
}

/** Shows a national number once; it is held by the dialog that asked and nowhere else. */
export const useRevealNumber = (memberId: string) =>
  useMutation({
    mutationFn: (words: string) => call(memberRoutes.revealNationalId, { params: { id: memberId }, body: { words } }),
    gcTime: 0,
  });
