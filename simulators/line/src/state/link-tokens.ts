import { forgetExpired } from "./forget-expired.ts";
import { newOpaqueToken } from "./ids.ts";

/** Link tokens live ten minutes and work once (LINE's documentation, "Issue link token"). */
const validForMs = 10 * 60 * 1000;

/** Tokens with which a person links their LINE account to one of the product's own. */
export function createLinkTokens(now: () => number) {
  const tokens = new Map<string, { readonly userId: string; readonly expiresAt: number }>();

  return {
    issue(userId: string): string {
      const token = newOpaqueToken(24);
      forgetExpired(tokens, now());
      tokens.set(token, { userId, expiresAt: now() + validForMs });
      return token;
    },
    /** Whether that person may link with it, which they may once. */
    use(token: string, userId: string): boolean {
      const known = tokens.get(token);
      tokens.delete(token);
      return known !== undefined && known.userId === userId && now() < known.expiresAt;
    },
    reset: () => tokens.clear(),
  };
}
