import { createHmac, timingSafeEqual } from "node:crypto";

/** Stateless channel access tokens live 15 minutes and cannot be revoked. */
export const channelTokenSeconds = 900;

/** Stateless tokens: what they say is signed, so that none is kept. */
export function createChannelTokens(channelId: string, channelSecret: string, now: () => number) {
  const sign = (content: string) => createHmac("sha256", `token:${channelSecret}`).update(content).digest("base64url");

  return {
    issue(): string {
      const content = Buffer.from(
        JSON.stringify({ channelId, expiresAt: now() + channelTokenSeconds * 1000, nonce: Math.random() }),
      ).toString("base64url");
      return `${content}.${sign(content)}`;
    },
    isValid(token: string): boolean {
      const [content = "", signature = ""] = token.split(".");
      const given = Buffer.from(signature);
      const expected = Buffer.from(sign(content));
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
      const { expiresAt } = JSON.parse(Buffer.from(content, "base64url").toString()) as { expiresAt: number };
      return now() < expiresAt;
    },
  };
}
