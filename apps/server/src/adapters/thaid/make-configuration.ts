import {
  allowInsecureRequests,
  type ClientAuth,
  Configuration,
  type CustomFetch,
  clockSkew,
  clockTolerance,
  customFetch,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from "openid-client";
import type { Config } from "../../config.ts";

const CLOCKS_DIFFER_SECONDS = 30;

/** What the library must know for one sign-in: signatures are checked, ES256 and nothing else, by our clock. */
export function makeConfiguration(options: {
  thaid: NonNullable<Config["thaid"]>;
  metadata: ServerMetadata;
  call: CustomFetch;
  now: Date;
}): Configuration {
  const { thaid, metadata, call, now } = options;
  const client = {
    id_token_signed_response_alg: "ES256",
    [clockSkew]: Math.round((now.getTime() - Date.now()) / 1000),
    [clockTolerance]: CLOCKS_DIFFER_SECONDS,
  };
  const configuration = new Configuration(metadata, thaid.clientId, client, plainBasic(thaid));
  configuration[customFetch] = call;
  enableNonRepudiationChecks(configuration);
  // The configuration lets plain http in for this machine alone: the simulator.
  if (thaid.issuer.startsWith("http:")) allowInsecureRequests(configuration);
  return configuration;
}

/** ThaID documents base64 of `id:secret` as they are; the library would form-encode both first (RFC 6749, 2.3.1), and a hyphen would not fit. */
function plainBasic({ clientId, clientSecret }: { clientId: string; clientSecret: string }): ClientAuth {
  const credentials = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
  return (_server, _client, _body, headers) => headers.set("authorization", `Basic ${credentials}`);
}
