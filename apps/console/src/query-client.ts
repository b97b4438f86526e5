import { CallError } from "@paknam/contract";
import { QueryClient } from "@tanstack/react-query";

const FRESH_MS = 15_000;

/** What was refused stays refused; only a lost connection or a failing server is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof CallError) || error.status === 0 || error.status >= 500),
    },
  },
});
