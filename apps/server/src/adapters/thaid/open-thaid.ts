import { buildAuthorizationUrl } from "openid-client";
import type { Thaid } from "../../modules/members/index.ts";
import type { Deps } from "../../platform/room.ts";
import { makeCallThaid } from "./call-thaid.ts";
import { exchangeCode } from "./exchange-code.ts";
import { makeFindMetadata } from "./find-metadata.ts";
import { makeConfiguration } from "./make-configuration.ts";
import { readCallback } from "./read-callback.ts";
import { refuse } from "./refuse.ts";

/** Nothing we ask of ThaID takes longer when ThaID is well; a person waits for it. */
const TIMEOUT_MS = 10_000;
/** Without it the documented addresses serve as well. */
const DISCOVERY_TIMEOUT_MS = 3_000;

/**
 * ThaID as the members' room knows it, or null where none is configured: then it is not offered.
 * @param limits.timeoutMs for one call, its body included
 */
export function openThaid(
  { config, clock, log }: Pick<Deps, "config" | "clock" | "log">,
  limits: { timeoutMs?: number } = {},
): Thaid | null {
  const { thaid } = config;
  if (!thaid) return null;
  const timeoutMs = limits.timeoutMs ?? TIMEOUT_MS;
  const call = makeCallThaid({ apiKey: thaid.apiKey, timeoutMs, log });
  const callDiscovery = makeCallThaid({
    apiKey: thaid.apiKey,
    timeoutMs: Math.min(timeoutMs, DISCOVERY_TIMEOUT_MS),
    log,
  });
  const findMetadata = makeFindMetadata({ issuer: thaid.issuer, call: callDiscovery, clock, log });
  const configuration = async () =>
    makeConfiguration({ thaid, metadata: await findMetadata(), call, now: clock.now() });

  return {
    async begin({ state, nonce, redirectUrl }) {
      const parameters = { redirect_uri: redirectUrl, scope: thaid.scopes, state, nonce };
      return buildAuthorizationUrl(await configuration(), parameters);
    },
    async finish({ query, state, nonce, redirectUrl }) {
      try {
        const code = readCallback(query, { state, issuer: thaid.issuer });
        const asked = { code, nonce, redirectUrl, signedOnly: thaid.signedOnly, now: clock.now(), log };
        return await exchangeCode(await configuration(), asked);
      } catch (error) {
        throw refuse(error, log);
      }
    },
  };
}
