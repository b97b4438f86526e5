import type { Rule } from "@paknam/contract";
import type { OfficerCaller } from "../../platform/auth/callers.ts";
import type { Message } from "./neutral.ts";

/** What came of one try. */
export type Sent =
  | Readonly<{ kind: "sent" }>
  /** The reply token is used, too old or unknown; the channel does not say which. */
  | Readonly<{ kind: "bad-token" }>
  /** Surely not taken: too fast now, the month is used up, or the channel was not reached at all. */
  | Readonly<{ kind: "too-fast" | "month-used-up" | "unreachable" }>
  /** Nobody knows whether it was taken: no answer in time, or a fault on the other side. */
  | Readonly<{ kind: "unknown"; error: string }>
  /** Refused as it is; the same again would be refused again. */
  | Readonly<{ kind: "refused"; error: string }>;

/** The channel's own words for messages, as JSON. */
export type Rendered = readonly Readonly<Record<string, unknown>>[];

/** How messages leave. It never throws for what the channel answers. */
export type MessageSender = Readonly<{
  /** Draws messages as the channel wants them. Called once for a row, before its first try. */
  render(messages: readonly Message[]): Rendered;
  /** Free, once per token. */
  reply(sending: { token: string; request: Rendered }): Promise<Sent>;
  /** Costs money; the same retry key is delivered once within 24 hours. */
  push(sending: { lineUserId: string; request: Rendered; retryKey: string }): Promise<Sent>;
  /** The same to as many as 500 people in one call, once within 24 hours; one address that the channel refuses makes it refuse all. */
  multicast(sending: { lineUserIds: readonly string[]; request: Rendered; retryKey: string }): Promise<Sent>;
  /** This month's limit, null without one, and about how much of it is used; null when the channel could not be asked. */
  readQuota(): Promise<Readonly<{ limit: number | null; used: number }> | null>;
}>;

/** Refuses a rule that would say of people what the caller may not know. @throws group.sensitive (403) · group.too_much (400) */
export type CheckRule = (caller: OfficerCaller, rule: Rule) => Promise<void>;
