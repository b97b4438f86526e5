import type { QueryClient } from "@tanstack/react-query";
import type { UseNavigateResult } from "@tanstack/react-router";
import { forgetAllDrafts } from "../complaint/drafts.ts";
import { authClient } from "./auth-client.ts";

/** Ends the session and leaves nothing of people on this device. */
export async function signOut(client: QueryClient, navigate: UseNavigateResult<string>): Promise<void> {
  await authClient.signOut();
  forgetAllDrafts(localStorage);
  await navigate({ to: "/sign-in" });
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "province" });
}
