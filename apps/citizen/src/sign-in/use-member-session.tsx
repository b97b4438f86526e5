import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect } from "react";
import { useProvince } from "../door/use-province.tsx";
import { useWords } from "../shell/language.tsx";
import { type MemberSession, openMemberSession } from "./member-session.ts";
import { openLinePage } from "./open-line-page.ts";

/** Signs the person in through LINE; asked again only when told to. */
export function useSignIn() {
  const province = useProvince();
  const { suggestLanguage } = useWords();
  const signIn = useQuery({
    queryKey: ["member-session"],
    queryFn: async () => {
      const page = await openLinePage(province);
      return { session: await openMemberSession(page), language: page.language };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const language = signIn.data?.language;
  useEffect(() => {
    if (language) suggestLanguage(language);
  }, [language, suggestLanguage]);
  return signIn;
}

export const MemberContext = createContext<MemberSession | null>(null);

/** The signed-in person's session. Throws outside MemberGate. */
export function useMemberSession(): MemberSession {
  const session = useContext(MemberContext);
  if (!session) throw new Error("useMemberSession outside MemberGate");
  return session;
}
