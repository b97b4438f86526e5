import type { CustomFetch, ServerMetadata } from "openid-client";
import type { Clock } from "../../platform/clock.ts";
import type { Log } from "../../platform/log.ts";

/** ThaID's paths by its documents (v1.0.1, 2023). The slashes at their ends belong to them. */
const DOCUMENTED = {
  authorization_endpoint: "/api/v2/oauth2/auth/",
  token_endpoint: "/api/v2/oauth2/token/",
  revocation_endpoint: "/api/v2/oauth2/revoke/",
  jwks_uri: "/jwks/",
};
type Endpoint = keyof typeof DOCUMENTED;
const ENDPOINTS = Object.keys(DOCUMENTED) as Endpoint[];

const KEPT_MS = 60 * 60_000;
const KEPT_WITHOUT_DISCOVERY_MS = 5 * 60_000;

/**
 * Where ThaID is to be asked: its discovery document, and the documented address for each that is missing there. A document of another
 * issuer counts as none. Never throws.
 */
export function makeFindMetadata(options: {
  issuer: string;
  call: CustomFetch;
  clock: Clock;
  log: Log;
}): () => Promise<ServerMetadata> {
  const { issuer, call, clock, log } = options;
  const base = issuer.replace(/\/$/, "");
  let kept: { metadata: ServerMetadata; until: number } | null = null;
  let asking: Promise<ServerMetadata> | null = null;

  async function discover(): Promise<Partial<Record<Endpoint, string>> | null> {
    const document = await call(`${base}/.well-known/openid-configuration`, {
      method: "GET",
      headers: { accept: "application/json" },
      redirect: "manual",
      body: undefined,
    })
      .then((response) => response.json())
      .catch(() => null);
    if (typeof document !== "object" || document === null || !("issuer" in document)) return null;
    if (document.issuer !== issuer) return null;
    const found = Object.entries(document).filter(([name, value]) => name in DOCUMENTED && isAddress(value, issuer));
    return Object.fromEntries(found);
  }

  async function ask(): Promise<ServerMetadata> {
    const discovered = await discover();
    if (!discovered)
      log.warn("ThaID's discovery document is missing or of another issuer: the documented addresses serve");
    const documented = ENDPOINTS.map((name) => [name, base + DOCUMENTED[name]] as const);
    const metadata: ServerMetadata = { issuer, ...Object.fromEntries(documented), ...discovered };
    kept = { metadata, until: clock.now().getTime() + (discovered ? KEPT_MS : KEPT_WITHOUT_DISCOVERY_MS) };
    return metadata;
  }
  return async () => {
    if (kept && kept.until > clock.now().getTime()) return kept.metadata;
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
}

/** A secret must not be sent over less than the issuer's own protocol. */
function isAddress(value: unknown, issuer: string): value is string {
  return typeof value === "string" && URL.canParse(value) && new URL(value).protocol === new URL(issuer).protocol;
}
