import { randomBytes } from "node:crypto";
import Provider, { type Configuration, interactionPolicy } from "oidc-provider";
import type { Simulator } from "../state/simulator.ts";
import { behaveAsThaid } from "./behave-as-thaid.ts";
import { MemoryAdapter } from "./memory-adapter.ts";
import { paths } from "./paths.ts";
import { refuseAsThaid } from "./refuse-as-thaid.ts";
import { claimsOf, scopes } from "./scopes.ts";

/** A code lives 5 minutes, an access token 15: as ThaID documents it. A person has 10 minutes to decide. */
const seconds = { AuthorizationCode: 300, AccessToken: 900, IdToken: 900, Grant: 900, Session: 900, Interaction: 600 };

/** ThaID asks each time; nobody stays signed in. */
function askEachTime() {
  const { Prompt, Check } = interactionPolicy;
  return [
    new Prompt(
      { name: "login", requestable: true },
      new Check("asked_each_time", "The person decides on the phone each time", ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    ),
  ];
}

const isOwnToken = (_ctx: unknown, client: { clientId: string }, token: { clientId?: string | undefined }) =>
  token.clientId === client.clientId;

/** The OpenID provider itself; what ThaID does in its own way is in front of it and behind it. */
export function buildProvider(simulator: Simulator, url: string): Provider {
  const { config, people, key } = simulator;
  const configuration: Configuration = {
    adapter: MemoryAdapter,
    clients: [
      {
        client_id: config.clientId,
        client_secret: config.clientSecret,
        redirect_uris: [...config.redirectUrls],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [key] },
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    responseTypes: ["code"],
    clientAuthMethods: ["client_secret_basic", "client_secret_post"],
    scopes: ["openid", ...scopes],
    claims: { openid: ["sub"], ...Object.fromEntries(scopes.map((scope) => [scope, [scope]])) },
    // Scopes' values stand in the ID token, not at userinfo alone.
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => {
      const citizen = people.withSub(sub);
      if (citizen === undefined) return undefined;
      const claims = claimsOf(citizen, new Set(scopes), simulator.quirks());
      return { accountId: sub, claims: () => ({ sub, ...claims }) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ accountId: oidc.account?.accountId, clientId: oidc.client?.clientId });
      grant.addOIDCScope(String(oidc.params?.scope));
      await grant.save();
      return grant;
    },
    interactions: { policy: askEachTime(), url: (_ctx, interaction) => `/sign-in/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      introspection: { enabled: true, allowedPolicy: isOwnToken },
      revocation: { enabled: true, allowedPolicy: isOwnToken },
      userinfo: { enabled: true },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
    },
    pkce: { required: () => false },
    routes: paths,
    ttl: seconds,
    cookies: { keys: [randomBytes(16).toString("hex")] },
    renderError: (ctx, { error, error_description }) => {
      ctx.body = { error, error_description };
    },
    // Pages read nothing of it; the product calls from its server.
    clientBasedCORS: () => false,
  };
  const provider = new Provider(url, configuration);
  // What an operator registers may change while it runs.
  provider.Client.prototype.redirectUriAllowed = (redirectUrl: string) =>
    simulator.redirectUrls().includes(redirectUrl);
  provider.use(refuseAsThaid(simulator));
  provider.use(behaveAsThaid(simulator));
  return provider;
}
