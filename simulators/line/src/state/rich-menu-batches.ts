/** The progress of a batch can be asked for 14 days (336 hours); its resume key lives as long. */
const keptMs = 14 * 24 * 60 * 60 * 1000;

export type RichMenuBatch = {
  readonly requestId: string;
  readonly acceptedAt: number;
  readonly resumeKey: string | undefined;
  phase: "ongoing" | "succeeded" | "failed";
  completedAt?: number;
};

/** Requests to replace or unlink everyone's rich menus, which LINE works off in the background. */
export function createRichMenuBatches(now: () => number) {
  const batches = new Map<string, RichMenuBatch>();

  function forgetOld(): void {
    for (const [requestId, { acceptedAt }] of batches) {
      if (now() - acceptedAt < keptMs) break;
      batches.delete(requestId);
    }
  }

  return {
    accept(requestId: string, resumeKey: string | undefined): RichMenuBatch {
      forgetOld();
      const batch: RichMenuBatch = { requestId, acceptedAt: now(), resumeKey, phase: "ongoing" };
      batches.set(requestId, batch);
      return batch;
    },
    complete(batch: RichMenuBatch, phase: "succeeded" | "failed"): void {
      batch.phase = phase;
      batch.completedAt = now();
    },
    find(requestId: string): RichMenuBatch | undefined {
      forgetOld();
      return batches.get(requestId);
    },
    isOngoing: (resumeKey: string): boolean =>
      batches.values().some((batch) => batch.resumeKey === resumeKey && batch.phase === "ongoing"),
    reset: () => batches.clear(),
  };
}
