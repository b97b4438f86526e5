import { Navigate, useRouter, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { Waiting } from "../parts/waiting.tsx";

/** Where LINE lands before its script leads on: an address within (`liff.state`), else one's own complaints. */
export function LineStartPage() {
  const { "liff.state": state } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const { history } = useRouter();
  useEffect(() => {
    if (state?.startsWith("/")) history.replace(`/liff${state}`);
  }, [state, history]);
  if (state?.startsWith("/")) return <Waiting />;
  return <Navigate to="/liff/mine" replace />;
}
