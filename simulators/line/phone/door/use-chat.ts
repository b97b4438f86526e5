import { useCallback } from "react";
import { simulator } from "./simulator.ts";
import { useFresh } from "./use-fresh.ts";

/** What that person's phone shows, kept fresh. */
export function useChat(userId: string) {
  const load = useCallback(() => simulator.chat(userId), [userId]);
  return useFresh(load, (change) => (change.userId ?? userId) === userId);
}
