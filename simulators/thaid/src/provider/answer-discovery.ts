import type { Quirks } from "../state/quirks.ts";

/** Not advertised: https://imauth.bora.dopa.go.th lists neither, though they may work. */
const unlisted = ["code_challenge_methods_supported", "authorization_response_iss_parameter_supported"];
const forgotten = ["token_endpoint", "jwks_uri", "revocation_endpoint", "id_token_signing_alg_values_supported"];

/** The discovery document as ThaID publishes it, or with half of it forgotten, or somebody else's. */
export function answerDiscovery(whole: Record<string, unknown>, { discovery }: Quirks): Record<string, unknown> {
  const left = discovery === "incomplete" ? [...unlisted, ...forgotten] : unlisted;
  const document = Object.fromEntries(Object.entries(whole).filter(([name]) => !left.includes(name)));
  return discovery === "other_issuer" ? { ...document, issuer: "https://imauth.example.com" } : document;
}
