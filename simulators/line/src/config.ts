/** Everything the simulator can be told at start. */
export type LineSimulatorConfig = {
  readonly port: number;
  readonly host: string;
  readonly channelId: string;
  readonly channelSecret: string;
  readonly loginChannelId: string;
  readonly liffId: string;
  readonly webhookUrl: string;
  readonly liffEndpoint: string;
  /** Where people, chats and rich menus are kept between starts; undefined keeps them in memory only. */
  readonly file: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

function readPort(value: string | undefined): number {
  if (value === undefined || value === "") return 3010;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`LINE_SIMULATOR_PORT must be a port number, not "${value}"`);
  }
  return port;
}

function readWebUrl(name: string, value: string): string {
  if (!/^https?:\/\/./.test(value) || !URL.canParse(value)) {
    throw new Error(`${name} must be an address that begins with http:// or https://, not "${value}"`);
  }
  return value;
}

/** Reads the configuration from the environment. Throws when a value makes no sense. */
export function readConfig(env: Environment): LineSimulatorConfig {
  const read = (name: string, fallback: string) => env[name] || fallback;
  const readUrl = (name: string, fallback: string) => readWebUrl(name, read(name, fallback));
  return {
    port: readPort(env["LINE_SIMULATOR_PORT"]),
    host: read("LINE_SIMULATOR_HOST", "127.0.0.1"),
    channelId: read("LINE_CHANNEL_ID", "1650000001"),
    channelSecret: read("LINE_CHANNEL_SECRET", "practice-channel-secret"),
    loginChannelId: read("LINE_LOGIN_CHANNEL_ID", "1650000002"),
    liffId: read("LIFF_ID", "1650000002-practice"),
    webhookUrl: readUrl("LINE_SIMULATOR_WEBHOOK_URL", "http://localhost:3000/line/webhook"),
    liffEndpoint: readUrl("LINE_SIMULATOR_LIFF_ENDPOINT", "http://localhost:3000/liff"),
    file: env["LINE_SIMULATOR_FILE"] || undefined,
  };
}
