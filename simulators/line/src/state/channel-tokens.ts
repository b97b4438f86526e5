import { createHmac, timingSafeEqual } from "node:crypto";
import type { LineSimulatorConfig } from "../config.ts";
import { forgetExpired } from "./forget-expired.ts";
import { newOpaqueToken } from "./ids.ts";

/** Stateless channel access tokens live 15 minutes and cannot be revoked. */
export const statelessSeconds = 15 * 60;
/** Short-lived tokens live 30 days, tokens of version 2.1 at most as long. */
export const keptTokenSecondsMax = 30 * 24 * 60 * 60;
/** So many of each of these two kinds may be valid at once; of the stateless any number. */
const keptTokensMax = 30;

type KeptKind = "v2.1" | "short-lived";

type KeptToken = {
  readonly kind: KeptKind;
  readonly channelId: string;
  /** Names a token of version 2.1 without giving it away. */
  readonly keyId: string;
  readonly expiresAt: number;
};

type ChannelSettings = Pick<LineSimulatorConfig, "channelId" | "loginChannelId" | "channelSecret">;

/**
 * Channel access tokens of both channels. What a stateless token says is signed, so that none is kept; of the others at most 30 a kind
 * and channel are valid at once.
 */
export function createChannelTokens({ channelId, loginChannelId, channelSecret }: ChannelSettings, now: () => number) {
  // Maps keep the order of insertion, so the oldest token is met first.
  const kept = new Map<string, KeptToken>();
  const sign = (content: string) => createHmac("sha256", `token:${channelSecret}`).update(content).digest("base64url");

  function statelessChannel(token: string): string | undefined {
    const [content = "", signature = ""] = token.split(".");
    const given = Buffer.from(signature);
    const expected = Buffer.from(sign(content));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const claims = JSON.parse(Buffer.from(content, "base64url").toString()) as { channelId: string; expiresAt: number };
    return now() < claims.expiresAt ? claims.channelId : undefined;
  }

  function findKept(token: string): KeptToken | undefined {
    const known = kept.get(token);
    return known !== undefined && now() < known.expiresAt ? known : undefined;
  }

  const validOf = (kind: KeptKind, channel: string) =>
    [...kept].filter(([token, one]) => one.kind === kind && one.channelId === channel && findKept(token) !== undefined);

  const channelOf = (token: string): string | undefined => findKept(token)?.channelId ?? statelessChannel(token);

  function keep(kind: KeptKind, channel: string, seconds: number) {
    const accessToken = newOpaqueToken(128);
    const keyId = newOpaqueToken(16);
    forgetExpired(kept, now());
    kept.set(accessToken, { kind, channelId: channel, keyId, expiresAt: now() + seconds * 1000 });
    return { accessToken, keyId };
  }

  return {
    issueStateless(channel: string): string {
      const content = Buffer.from(
        JSON.stringify({ channelId: channel, expiresAt: now() + statelessSeconds * 1000, nonce: newOpaqueToken(9) }),
      ).toString("base64url");
      return `${content}.${sign(content)}`;
    },
    /** A token of version 2.1; undefined when 30 are valid already, which LINE refuses. */
    issueVersioned(channel: string, seconds: number) {
      return validOf("v2.1", channel).length < keptTokensMax ? keep("v2.1", channel, seconds) : undefined;
    },
    /** A short-lived token; beyond 30 the oldest is revoked. */
    issueShortLived(channel: string): string {
      const [oldest, ...others] = validOf("short-lived", channel);
      if (oldest !== undefined && others.length + 1 >= keptTokensMax) kept.delete(oldest[0]);
      return keep("short-lived", channel, keptTokenSecondsMax).accessToken;
    },
    keyIds: (channel: string): string[] => validOf("v2.1", channel).map(([, { keyId }]) => keyId),
    /** Whose token it is and how long it still lives; undefined when it is not of that kind, revoked or too old. */
    describe(token: string, kind: KeptKind): { channelId: string; expiresInSeconds: number } | undefined {
      const known = findKept(token);
      if (known?.kind !== kind) return undefined;
      return { channelId: known.channelId, expiresInSeconds: Math.floor((known.expiresAt - now()) / 1000) };
    },
    /** A stateless token stays: LINE cannot revoke it either. */
    revoke: (token: string): boolean => kept.delete(token),
    isValid: (token: string): boolean => channelOf(token) === channelId,
    /** The LINE Login channel's own calls (deauthorize, LIFF apps) take its token, not the Messaging API channel's. */
    isLoginChannels: (token: string): boolean => channelOf(token) === loginChannelId,
    reset: () => kept.clear(),
  };
}
