import { setTimeout as wait } from "node:timers/promises";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Simulator } from "../state/simulator.ts";
import { backChannelAt, paths } from "./paths.ts";
import { scopes } from "./scopes.ts";

type Refusal = { readonly status: number; readonly error: string; readonly description: string };

const required = ["response_type", "client_id", "redirect_uri", "scope", "state"];
const knownScopes = new Set<string>(["openid", ...scopes]);
const withSlash = new Set<string>(Object.values(paths).filter((path) => path.endsWith("/")));

const refusal = (status: number, error: string, description: string): Refusal => ({ status, error, description });

/** What ThaID refuses and a well-meaning provider does not, and what the quirks add to it; before the provider sees the request. */
export function refuseAsThaid(simulator: Simulator) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    if (withSlash.has(`${ctx.path}/`)) return refuse(ctx, refusal(404, "not_found", "the path ends with a slash"));
    // Nobody stays signed in at ThaID.
    ctx.req.headers.cookie = (ctx.req.headers.cookie ?? "").replace(/(^|; *)_session(\.sig)?=[^;]*/g, "");
    const endpoint = backChannelAt(ctx.path);
    if (endpoint === undefined) {
      const reason = ctx.path === paths.authorization ? refuseAuthorization(ctx, simulator) : undefined;
      return reason ? refuse(ctx, reason) : next();
    }
    const { slowMs, failing } = simulator.quirks();
    if (slowMs > 0) await wait(slowMs, undefined, { ref: false });
    const reason = failing.includes(endpoint)
      ? refusal(500, "server_error", "told to fail")
      : refuseBackChannel(ctx, simulator);
    if (reason) refuse(ctx, reason);
    else await next();
    simulator.calls.add({ at: new Date().toISOString(), endpoint, status: ctx.status });
  };
}

function refuse(ctx: KoaContextWithOIDC, { status, error, description }: Refusal): void {
  ctx.status = status;
  ctx.body = { error, error_description: description };
}

function refuseAuthorization({ query }: KoaContextWithOIDC, simulator: Simulator): Refusal | undefined {
  const missing = required.filter((name) => !query[name]);
  if (missing.length > 0) return refusal(400, "invalid_request", `missing: ${missing.join(", ")}`);
  if (!simulator.redirectUrls().includes(String(query.redirect_uri)))
    return refusal(400, "invalid_request", "this redirect_uri is not registered");
  const unknown = String(query.scope)
    .split(" ")
    .filter((scope) => !knownScopes.has(scope));
  if (unknown.length > 0) return refusal(400, "invalid_scope", `unknown: ${unknown.join(", ")}`);
  const hasPkce = query.code_challenge !== undefined || query.code_challenge_method !== undefined;
  if (hasPkce && simulator.quirks().refusesPkce) return refusal(400, "invalid_request", "code_challenge is not known");
  return undefined;
}

function refuseBackChannel(ctx: KoaContextWithOIDC, simulator: Simulator): Refusal | undefined {
  const { config } = simulator;
  const quirks = simulator.quirks();
  if (ctx.path === paths.discovery) {
    return quirks.discovery === "missing" ? refusal(404, "not_found", "there is no discovery") : undefined;
  }
  if (ctx.path === paths.jwks || ctx.path === paths.userinfo) return undefined;
  if (quirks.apiKeyRequired && ctx.get("x-imauth-apikey") !== config.apiKey)
    return refusal(401, "unauthorized_client", "x-imauth-apikey is missing or wrong");
  const [scheme, credentials = ""] = ctx.get("authorization").split(" ");
  if (scheme?.toLowerCase() !== "basic") return undefined;
  // Documented as base64 of id:secret as they are; the provider wants both form-encoded first (RFC 6749, 2.3.1).
  if (Buffer.from(credentials, "base64").toString() !== `${config.clientId}:${config.clientSecret}`)
    return refusal(401, "invalid_client", "client_id or client_secret is wrong");
  const encoded = [config.clientId, config.clientSecret].map(encodeURIComponent).join(":");
  ctx.req.headers.authorization = `Basic ${Buffer.from(encoded).toString("base64")}`;
  return undefined;
}
