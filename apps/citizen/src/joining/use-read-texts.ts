import type { ConsentText, Purpose } from "@paknam/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { phoneStorage } from "../complaint-form/phone-storage.ts";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { keepReadTexts, loadReadTexts } from "./read-texts.ts";

/** The words of consents as this phone showed them when they were last answered. */
export function useReadTexts() {
  const { ownerKey } = useMemberSession();
  const client = useQueryClient();
  const queryKey = ["read-texts", ownerKey];
  const { data = [] } = useQuery({
    queryKey,
    queryFn: () => loadReadTexts(phoneStorage(), ownerKey),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    /** The words of that version, or null where this phone has not shown them. */
    find: (purpose: Purpose, version: number | null): ConsentText | null =>
      data.find((text) => text.purpose === purpose && text.version === version) ?? null,
    keep: (texts: readonly ConsentText[]) => {
      client.setQueryData(queryKey, texts);
      void keepReadTexts(phoneStorage(), ownerKey, texts);
    },
  };
}
