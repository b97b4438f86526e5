import type { BroadcastRow } from "@paknam/contract";

/** What is approved for a minute from now is as good as leaving. */
const SOON_MS = 60_000;

/** Whether something will change by itself in the next moments: it is being sent, or is about to. */
export function isMoving({ state, sendAt }: Pick<BroadcastRow, "state" | "sendAt">, now: number): boolean {
  if (state === "sending") return true;
  return state === "approved" && (sendAt === null || Date.parse(sendAt) - now <= SOON_MS);
}
