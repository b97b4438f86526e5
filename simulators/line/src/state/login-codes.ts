import { forgetExpired } from "./forget-expired.ts";
import { newOpaqueToken } from "./ids.ts";

/** LINE's authorization codes live ten minutes and work once. */
const validForMs = 10 * 60 * 1000;

export type LoginCode = {
  readonly userId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly nonce: string | undefined;
  /** PKCE, S256: what the verifier must hash to. */
  readonly codeChallenge: string | undefined;
};

/** Authorization codes that a web page's server exchanges for tokens. */
export function createLoginCodes(now: () => number) {
  const codes = new Map<string, LoginCode & { readonly expiresAt: number }>();

  return {
    issue(about: LoginCode): string {
      const code = newOpaqueToken(15);
      forgetExpired(codes, now());
      codes.set(code, { ...about, expiresAt: now() + validForMs });
      return code;
    },
    /** Answers what the code stands for and ends it; undefined when it is unknown, used or too old. */
    use(code: string): LoginCode | undefined {
      const known = codes.get(code);
      codes.delete(code);
      return known !== undefined && now() < known.expiresAt ? known : undefined;
    },
    reset: () => codes.clear(),
  };
}
