/** Everything the simulator can be told at start. */
export type ThaidSimulatorConfig = {
  readonly port: number;
  readonly host: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Asked for in `x-imauth-apikey` only while that quirk is on. */
  readonly apiKey: string;
  /** Where a sign-in may end, compared letter by letter. */
  readonly redirectUrls: readonly string[];
};

type Environment = Readonly<Record<string, string | undefined>>;

function readPort(value: string | undefined): number {
  if (value === undefined || value === "") return 3011;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`THAID_SIMULATOR_PORT must be a port number, not "${value}"`);
  }
  return port;
}

/** Reads the configuration from the environment. Throws when a value makes no sense. */
export function readConfig(env: Environment): ThaidSimulatorConfig {
  const read = (name: string, fallback: string) => env[name] || fallback;
  return {
    port: readPort(env.THAID_SIMULATOR_PORT),
    host: read("THAID_SIMULATOR_HOST", "127.0.0.1"),
    clientId: read("THAID_CLIENT_ID", "practice-province"),
    clientSecret: read("THAID_CLIENT_SECRET", "practice-thaid-secret"),
    apiKey: read("THAID_API_KEY", "practice-thaid-key"),
    redirectUrls: read("THAID_SIMULATOR_REDIRECT_URLS", "http://localhost:3000/liff/thaid").split(","),
  };
}
