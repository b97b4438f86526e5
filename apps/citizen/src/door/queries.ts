import { CallError } from "@paknam/contract";
import { QueryClient } from "@tanstack/react-query";

/** What the server refused it refuses again; only a missing connection is worth another try. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < 2 && error instanceof CallError && (error.status === 0 || error.status >= 502),
      staleTime: 30_000,
      networkMode: "always",
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
