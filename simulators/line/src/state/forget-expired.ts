/** Looking through all of them with every new one would take longer the more there are. */
const lookEvery = 1000;

/** Throws away the tokens that are too old, each time another thousand are kept: a load test signs in more people than it has. */
export function forgetExpired(tokens: Map<string, { readonly expiresAt: number }>, now: number): void {
  if (tokens.size % lookEvery !== 0) return;
  for (const [token, { expiresAt }] of tokens) if (now >= expiresAt) tokens.delete(token);
}
