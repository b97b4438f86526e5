import { z } from "zod";

/** `/api/live`, server-sent events: what changed, ids only; the page asks for the rest. `resync` after a gap: ask for all. */
export const LiveEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("complaint"), number: z.string() }),
  /** Disaster mode was switched. */
  z.object({ kind: z.literal("disaster-mode") }),
  z.object({ kind: z.literal("resync") }),
]);
export type LiveEvent = z.output<typeof LiveEvent>;
