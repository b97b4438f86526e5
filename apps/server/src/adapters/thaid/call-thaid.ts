import type { CustomFetch } from "openid-client";
import type { Log } from "../../platform/log.ts";

/** No answer, or one that says ThaID is broken. */
export class ThaidAway extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "ThaidAway";
  }
}

const NO_BODY = new Set([204, 205, 304]);

/**
 * One call, one try, always with a time limit, which covers the body too. The log holds path, status and duration: what ThaID is asked and
 * answers holds people's numbers and tokens.
 * @param options.apiKey sent as x-imauth-apikey, which some integrations must and the documents do not mention
 */
export function makeCallThaid(options: { apiKey: string | null; timeoutMs: number; log: Log }): CustomFetch {
  const { apiKey, timeoutMs, log } = options;
  return async (url, request) => {
    const startedAt = performance.now();
    const { pathname } = new URL(url);
    const say = (facts: { status?: number; reason?: string }, isWell: boolean) =>
      log[isWell ? "debug" : "warn"](
        { path: pathname, ...facts, ms: Math.round(performance.now() - startedAt) },
        isWell ? "ThaID answered" : "ThaID did not answer well",
      );
    try {
      const response = await fetch(url, {
        method: request.method,
        headers: { ...request.headers, ...(apiKey ? { "x-imauth-apikey": apiKey } : {}) },
        redirect: request.redirect,
        signal: AbortSignal.timeout(timeoutMs),
        // The library sends forms only.
        ...(request.body instanceof URLSearchParams ? { body: request.body } : {}),
      });
      const { status, headers } = response;
      const bytes = await response.arrayBuffer();
      say({ status }, status < 400);
      if (status >= 500) throw new ThaidAway(`status ${status}`);
      return new Response(NO_BODY.has(status) ? null : bytes, { status, headers });
    } catch (error) {
      if (error instanceof ThaidAway) throw error;
      const reason = error instanceof Error ? error.name : "unknown";
      say({ reason }, false);
      throw new ThaidAway(reason);
    }
  };
}
