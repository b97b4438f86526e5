import type { BroadcastState } from "@paknam/contract";

/** All states, in the order of a message's life. */
export const STATES = [
  "draft",
  "submitted",
  "returned",
  "approved",
  "sending",
  "paused",
  "held",
  "stopped",
  "done",
] as const satisfies readonly BroadcastState[];
