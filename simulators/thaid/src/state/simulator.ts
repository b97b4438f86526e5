import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { Provider } from "oidc-provider";
import type { ThaidSimulatorConfig } from "../config.ts";
import { type Calls, createCalls } from "./calls.ts";
import { createPeople } from "./people.ts";
import { noQuirks, type Quirks } from "./quirks.ts";

/** Where the simulator answers, known once it listens. */
export type Serving = Readonly<{ url: string; provider: Provider }>;

/** All that a running simulator knows. */
export type Simulator = Readonly<{
  config: ThaidSimulatorConfig;
  people: ReturnType<typeof createPeople>;
  calls: Calls;
  /** Signs ID tokens: ES256, and its public half is at /jwks/. */
  key: JWK;
  /** Signs what is forged; nobody publishes it. */
  strangersKey: JWK;
  quirks(): Quirks;
  setQuirks(quirks: Quirks): void;
  redirectUrls(): readonly string[];
  setRedirectUrls(urls: readonly string[]): void;
  serving(): Serving;
  serve(serving: Serving): void;
}>;

const keyId = "thaid-simulator";

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: keyId, alg: "ES256", use: "sig" };
}

/** A simulator that does not listen yet. */
export async function createSimulator(config: ThaidSimulatorConfig): Promise<Simulator> {
  let quirks = noQuirks;
  let redirectUrls = config.redirectUrls;
  let serving: Serving | undefined;
  return {
    config,
    people: createPeople(),
    calls: createCalls(),
    key: await makeKey(),
    strangersKey: await makeKey(),
    quirks: () => quirks,
    setQuirks: (to) => {
      quirks = to;
    },
    redirectUrls: () => redirectUrls,
    setRedirectUrls: (to) => {
      redirectUrls = to;
    },
    serving() {
      if (!serving) throw new Error("The simulator does not listen yet");
      return serving;
    },
    serve: (at) => {
      serving = at;
    },
  };
}
