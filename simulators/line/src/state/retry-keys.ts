import type { JsonObject } from "../json.ts";

const validForMs = 24 * 60 * 60 * 1000;

export type AcceptedRequest = { readonly requestId: string; readonly answer: JsonObject; readonly at: number };

/** Which `X-Line-Retry-Key` has been accepted in the last 24 hours, and what it was answered. */
export function createRetryKeys(now: () => number) {
  const accepted = new Map<string, AcceptedRequest>();

  function forgetOld(): void {
    for (const [key, { at }] of accepted) {
      if (now() - at < validForMs) break;
      accepted.delete(key);
    }
  }

  return {
    find(key: string): AcceptedRequest | undefined {
      forgetOld();
      return accepted.get(key.toLowerCase());
    },
    accept(key: string, request: AcceptedRequest): void {
      accepted.set(key.toLowerCase(), request);
    },
    reset: () => accepted.clear(),
  };
}
