import type { Rate } from "../line/endpoints.ts";

type Bucket = { tokens: number; filledAt: number };

const periodMs = { second: 1000, minute: 60_000, hour: 3_600_000 } as const;

/**
 * Token buckets, one per endpoint: a full bucket of the documented number, refilled evenly over the documented period
 * (60 an hour is a bucket of 60 and one token a minute). `scale` multiplies both; 0 turns the limits off.
 */
export function createRateLimits(now: () => number) {
  const buckets = new Map<string, Bucket>();
  let scale = 1;

  return {
    scale: () => scale,
    setScale(newScale: number): void {
      scale = newScale;
      buckets.clear();
    },
    /** Answers whether this request is still within the limit of its endpoint. */
    take(endpoint: string, { requests, per }: Rate): boolean {
      if (scale === 0) return true;
      const capacity = requests * scale;
      const bucket = buckets.get(endpoint) ?? { tokens: capacity, filledAt: now() };
      const elapsedMs = now() - bucket.filledAt;
      bucket.tokens = Math.min(capacity, bucket.tokens + (elapsedMs * capacity) / periodMs[per]);
      bucket.filledAt = now();
      buckets.set(endpoint, bucket);
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
    reset(): void {
      scale = 1;
      buckets.clear();
    },
  };
}
