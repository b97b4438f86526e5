/** What came of an event while webhooks are turned off. LINE has no word for it, since it does not even try. */
export const suspended = { delivered: false, durationMs: 0, reason: "suspended" } as const;

/**
 * LINE may suspend the webhooks of a bot that has failed "for a long time" (its documentation, "Receive messages"); how long is up to the
 * test. Someone has to turn them on again, as in LINE's console.
 */
export function createSuspension(now: () => number) {
  let failingSince: number | undefined;
  let suspendedSince: number | undefined;

  return {
    since: () => suspendedSince,
    /** Notes how a delivery ended. */
    note(delivered: boolean, suspendAfterMs: number | null): void {
      if (delivered) {
        failingSince = undefined;
        return;
      }
      failingSince ??= now();
      if (suspendAfterMs !== null && now() - failingSince >= suspendAfterMs) suspendedSince ??= now();
    },
    lift(): void {
      failingSince = undefined;
      suspendedSince = undefined;
    },
  };
}
