import type { WebhookOutcome } from "./post-webhook.ts";

/** The percentiles are those of the latest so many. */
const keptDurations = 200_000;

/** Counts what became of the webhooks and how long the product took to answer. */
export function createWebhookStatistics() {
  let durations: number[] = [];
  let longestMs: number | null = null;
  let counts = { posts: 0, events: 0, redeliveries: 0, failed: 0 };
  let reasons: Record<string, number> = {};

  return {
    count(outcome: WebhookOutcome, { events, isRedelivery }: { events: number; isRedelivery: boolean }): void {
      counts.posts += 1;
      counts.events += events;
      if (isRedelivery) counts.redeliveries += 1;
      if (!outcome.delivered) counts.failed += 1;
      if (outcome.reason !== undefined) reasons[outcome.reason] = (reasons[outcome.reason] ?? 0) + 1;
      durations[(counts.posts - 1) % keptDurations] = outcome.durationMs;
      longestMs = Math.max(longestMs ?? 0, outcome.durationMs);
    },
    summary() {
      const sorted = Float64Array.from(durations).sort();
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
      return {
        ...counts,
        reasons,
        durationMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: longestMs },
      };
    },
    reset(): void {
      durations = [];
      longestMs = null;
      counts = { posts: 0, events: 0, redeliveries: 0, failed: 0 };
      reasons = {};
    },
  };
}
