import { CallError } from "@paknam/contract";
import type { QueryClient } from "@tanstack/react-query";
import type { router as Router } from "./router.tsx";

/** When the session ends in the middle of work: to the sign-in page and, after it, back here. Drafts stay. */
export function leaveWhenSignedOut(client: QueryClient, router: typeof Router): void {
  const look = (error: unknown) => {
    if (!(error instanceof CallError) || error.code !== "session.missing") return;
    const { pathname, href } = router.state.location;
    if (pathname.startsWith("/sign-in")) return;
    client.removeQueries({ queryKey: ["me"] });
    void router.navigate({ to: "/sign-in", search: { next: href, ended: "yes" } });
  };
  client.getQueryCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error") look(event.action.error);
  });
  client.getMutationCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "error") look(event.action.error);
  });
}
