import { createHash } from "node:crypto";
import type { JsonObject } from "../json.ts";

export type SendEndpoint = "reply" | "push" | "multicast";

/** One accepted request: who got it, and who was silently left out. Kept per request, not per person, so that millions fit. */
export type Sending = {
  readonly at: number;
  readonly endpoint: SendEndpoint;
  readonly requestId: string;
  readonly retryKey: string | undefined;
  readonly messageIds: readonly string[];
  readonly messagesHash: string;
  readonly delivered: readonly string[];
  readonly dropped: readonly string[];
};

export const isBilled = (endpoint: SendEndpoint): boolean => endpoint !== "reply";

/** Everything LINE accepted for sending since the start or the last reset. */
export function createLedger() {
  let sendings: Sending[] = [];
  return {
    add: (sending: Omit<Sending, "messagesHash">, messages: readonly JsonObject[]) =>
      void sendings.push({
        ...sending,
        messagesHash: createHash("sha256").update(JSON.stringify(messages)).digest("base64url"),
      }),
    all: (): readonly Sending[] => sendings,
    reset(): void {
      sendings = [];
    },
  };
}
