import { newHex } from "./ids.ts";

/** LINE documents one minute from receipt; in a redelivery, one minute from it while the event is under 20 minutes old. */
const validForMs = 60_000;
const redeliveredWithinMs = 20 * 60_000;

type ReplyToken = { readonly userId: string; readonly eventAt: number; validUntil: number };

/** Reply tokens: one use, one minute. */
export function createReplyTokens(now: () => number) {
  const tokens = new Map<string, ReplyToken>();

  /** Maps keep the order of insertion, so the oldest tokens are met first. */
  function forgetOld(): void {
    for (const [token, { eventAt }] of tokens) {
      if (now() - eventAt <= redeliveredWithinMs) break;
      tokens.delete(token);
    }
  }

  return {
    issue(userId: string): string {
      forgetOld();
      const token = newHex();
      tokens.set(token, { userId, eventAt: now(), validUntil: now() + validForMs });
      return token;
    },
    /** Its minute begins when the webhook that carries it arrives, each time it does. */
    received(token: string): void {
      const known = tokens.get(token);
      if (known !== undefined) known.validUntil = now() + validForMs;
    },
    /** Answers whose chat it replies to, and ends the token; undefined when it is unknown, used or too old. */
    use(token: string): string | undefined {
      const known = tokens.get(token);
      if (known === undefined || now() > known.validUntil || now() - known.eventAt > redeliveredWithinMs)
        return undefined;
      tokens.delete(token);
      return known.userId;
    },
    /** Whose chat it would reply to; does not use it up. */
    peek: (token: string): string | undefined => tokens.get(token)?.userId,
    reset: () => tokens.clear(),
  };
}
