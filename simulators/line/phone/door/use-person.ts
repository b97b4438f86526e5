import { useCallback } from "react";
import { simulator } from "./simulator.ts";
import { useFresh } from "./use-fresh.ts";

const ownKinds = new Set(["friend", "richmenu", "users", "unknown"]);

/** Profile, friendship and rich menu of one person, kept fresh; a change of the default rich menu concerns everybody. */
export function usePerson(userId: string) {
  const load = useCallback(() => simulator.person(userId), [userId]);
  return useFresh(load, (change) => ownKinds.has(change.kind) && (change.userId ?? userId) === userId);
}
