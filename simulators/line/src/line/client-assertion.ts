import { decodeProtectedHeader, type JWTPayload, jwtVerify } from "jose";
import type { Simulator } from "../state/simulator.ts";
import { LoginError } from "./line-error.ts";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const audience = "https://api.line.me/";
/** A client assertion lives half an hour at most (LINE's documentation, "Issue channel access tokens v2.1"). */
const lifeSecondsMax = 30 * 60;

export const invalidClient = (description: string): LoginError => new LoginError("invalid_client", description);

function kidOf(assertion: string): string {
  try {
    return decodeProtectedHeader(assertion).kid ?? "";
  } catch {
    return "";
  }
}

export type Assertion = {
  readonly client_assertion_type?: string | undefined;
  readonly client_assertion?: string | undefined;
};

/**
 * Reads the JWT with which a channel proves who it is: signed RS256 with a registered key, of one of our channels, for LINE, and fresh.
 * Throws what LINE's OAuth answers otherwise; LINE documents the rules but not the sentences.
 */
export async function readClientAssertion(
  { assertionKeys, clock, config }: Simulator,
  { client_assertion_type: type, client_assertion: assertion }: Assertion,
): Promise<{ channelId: string; claims: JWTPayload }> {
  if (type !== assertionType) throw new LoginError("invalid_request", "invalid client_assertion_type");
  if (assertion === undefined) throw new LoginError("invalid_request", "client_assertion is required");
  const key = assertionKeys.find(kidOf(assertion));
  if (key === undefined) throw invalidClient("invalid client_assertion: unknown kid");
  const { payload } = await jwtVerify(assertion, key, {
    algorithms: ["RS256"],
    typ: "JWT",
    audience,
    requiredClaims: ["exp"],
    currentDate: new Date(clock.now()),
  }).catch(() => {
    throw invalidClient("invalid client_assertion");
  });
  const { iss, sub, exp = 0 } = payload;
  if (iss === undefined || iss !== sub || (iss !== config.channelId && iss !== config.loginChannelId)) {
    throw invalidClient("invalid client_assertion: iss and sub must be the channel ID");
  }
  if (exp - clock.now() / 1000 > lifeSecondsMax) throw invalidClient("invalid client_assertion: exp is too far ahead");
  return { channelId: iss, claims: payload };
}
