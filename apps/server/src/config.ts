import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";

/**
 * Everything the program is told from outside, read once and checked at start. Nobody else reads process.env.
 * Each variable: its meaning, its type, its default. A secret may also be given as a file: NAME_FILE.
 */
const Environment = z.object({
  /** practice: nothing leaves the machine, demo sign-in exists. production: the real thing. There is no default on purpose. */
  PAKNAM_MODE: z.enum(["practice", "production"]),
  /** HTTP port. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address that citizens and officers see, no slash at the end. Default http://localhost:PORT. */
  PUBLIC_URL: z.url().optional(),
  /** PostgreSQL 15 or newer with PostGIS. */
  DATABASE_URL: z.string().min(1),
  /** Files and practice mode's own secrets. */
  DATA_DIR: z.string().default(".data"),
  /** Folder under province/. */
  PROVINCE: z.string().default("samut-prakan"),
  /** Messaging API channel. */
  LINE_CHANNEL_ID: z.string().min(1),
  LINE_CHANNEL_SECRET: z.string().min(1),
  /** LINE Login channel of the same provider, and its LIFF app. */
  LINE_LOGIN_CHANNEL_ID: z.string().min(1),
  LIFF_ID: z.string().min(1),
  /** LINE's hosts; practice mode points them at the simulator. */
  LINE_API_URL: z.url().default("https://api.line.me"),
  LINE_DATA_API_URL: z.url().default("https://api-data.line.me"),
  /** ThaID, for those who prove who they are: the issuer, and what DOPA gave us for it. All three or none; none, and it is not offered. */
  THAID_ISSUER: z.url().refine(isHttpsOrLocal, "https, unless it is this machine").optional(),
  THAID_CLIENT_ID: z.string().min(1).optional(),
  THAID_CLIENT_SECRET: z.string().min(1).optional(),
  /** Sent as x-imauth-apikey, if DOPA gave one. */
  THAID_API_KEY: z.string().min(1).optional(),
  /** What is registered with DOPA; one scope that is not, and ThaID refuses every sign-in. */
  THAID_SCOPES: z
    .string()
    .default("openid pid title given_name family_name birthdate gender address ial")
    .refine((text) => ["openid", "pid"].every((scope) => text.split(" ").includes(scope)), "openid and pid at least"),
  /** true: only an ID token signed by ThaID that carries our nonce proves anything. See docs/decisions/0007-thaid.md. */
  THAID_SIGNED_ONLY: z.stringbool().default(false),
  /** Signs sessions and file links. 32 characters or more. */
  SESSION_SECRET: z.string().min(32),
  /** Keys hashes of access codes and addresses, so that a stolen database cannot be searched by guessing. */
  PEPPER: z.string().min(32),
  /**
   * Keys for what only the few may read (national numbers, AES-256-GCM): `id:64 hex digits`, with commas. The first writes, all read; to
   * replace one put the new one first. A key that is lost takes those numbers with it.
   */
  PERSONAL_DATA_KEYS: z
    .string()
    .regex(/^[a-z0-9]{1,16}:[0-9a-f]{64}(,[a-z0-9]{1,16}:[0-9a-f]{64})*$/, "id:64 hex digits, with commas between")
    .transform((text) =>
      text.split(",").map((each) => {
        const [id = "", hex = ""] = each.split(":");
        return { id, key: Buffer.from(hex, "hex") };
      }),
    ),
  /** Dialogue turns worked on at the same time by one worker. */
  CITIZENS_AT_ONCE: z.coerce.number().int().min(1).max(64).default(8),
  /** Calls a second for what is not urgent, 500 people each: LINE asks accounts with many friends to send in stages. LINE's own limit is 200. */
  BULK_CALLS_PER_SECOND: z.coerce.number().min(1).max(200).default(50),
  /** Hours of Thailand in which news waits for the morning, `21-7`, or `off`; warnings never wait. */
  QUIET_HOURS: z
    .string()
    .default("21-7")
    .refine(
      (text) => text === "off" || /^([01]?\d|2[0-3])-([01]?\d|2[0-3])$/.test(text),
      "two hours such as 21-7, or off",
    ),
  /**
   * Connections in each of a process's pools: one for pages and the webhook, one for turns, jobs and what is sent. The queue and its
   * heartbeat have 6 beside them, and 2 connections listen: `all` holds at most 2 × this + 8.
   */
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(12),
  /**
   * Who may say, by X-Forwarded-For, whose address a request comes from: the proxies before us, as addresses, ranges (10.0.3.0/28) or
   * `loopback`, with commas. Too few, and everybody shares the proxy's address and its limits; too many, and anybody there can forge one.
   */
  TRUSTED_PROXIES: z
    .string()
    .default("loopback")
    .transform((text) => text.split(",").map((each) => each.trim()))
    .refine((list) => list.every(isProxy), "an address, a range or loopback, with commas between"),
  /** Practice mode: where the phone in the browser is. */
  LINE_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65535).default(3010),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

/** As Fastify takes them: https://fastify.dev/docs/latest/Reference/Server/#trustproxy */
function isProxy(text: string): boolean {
  const [address = "", bits, more] = text.split("/");
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  return isIP(address) !== 0 && more === undefined && (bits === undefined || /^\d{1,3}$/.test(bits));
}

/** Plain http carries secrets in the open; the simulator is on this machine. */
function isHttpsOrLocal(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
}

export type Config = Readonly<{
  mode: "practice" | "production";
  port: number;
  host: string;
  publicUrl: string;
  databaseUrl: string;
  databasePool: number;
  dataDir: string;
  provinceDir: string;
  line: Readonly<{
    channelId: string;
    channelSecret: string;
    loginChannelId: string;
    liffId: string;
    apiUrl: string;
    dataApiUrl: string;
  }>;
  thaid: Readonly<{
    issuer: string;
    clientId: string;
    clientSecret: string;
    apiKey: string | null;
    scopes: string;
    signedOnly: boolean;
  }> | null;
  secrets: Readonly<{
    session: string;
    pepper: string;
    personalDataKeys: readonly Readonly<{ id: string; key: Buffer }>[];
  }>;
  citizensAtOnce: number;
  bulkCallsPerSecond: number;
  /** Hours of Thailand; null: none. */
  quietHours: Readonly<{ from: number; to: number }> | null;
  trustedProxies: readonly string[];
  /** Practice mode only: the one origin whose messages our pages inside LINE accept. */
  phoneOrigin: string | null;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
}>;

/** All faults at once, one a line, so that an operator repairs them in one go. */
export class ConfigError extends Error {}

/**
 * Reads the configuration.
 * @param environment usually process.env; empty strings count as absent
 * @param root folder that holds province/
 * @throws ConfigError naming every fault
 */
export function readConfig(environment: Record<string, string | undefined>, root: string): Config {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value) given[name] = value;
    const secretName = name.endsWith("_FILE") ? name.slice(0, -"_FILE".length) : undefined;
    if (value && secretName && secretName in Environment.shape) given[secretName] = readFileSync(value, "utf8").trim();
  }
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`The configuration has ${faults.length} fault(s):\n${faults.join("\n")}`);
  }
  const env = parsed.data;
  const ofThaid = [env.THAID_ISSUER, env.THAID_CLIENT_ID, env.THAID_CLIENT_SECRET].filter(Boolean).length;
  if (ofThaid !== 0 && ofThaid !== 3)
    throw new ConfigError("THAID_ISSUER, THAID_CLIENT_ID and THAID_CLIENT_SECRET belong together: all three or none");
  return {
    mode: env.PAKNAM_MODE,
    port: env.PORT,
    // Practice mode has a one-click sign-in: it must not be reachable from another machine.
    host: env.PAKNAM_MODE === "practice" ? "127.0.0.1" : "0.0.0.0",
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ""),
    databaseUrl: env.DATABASE_URL,
    databasePool: env.DATABASE_POOL,
    dataDir: path.resolve(root, env.DATA_DIR),
    provinceDir: path.join(root, "province", env.PROVINCE),
    line: {
      channelId: env.LINE_CHANNEL_ID,
      channelSecret: env.LINE_CHANNEL_SECRET,
      loginChannelId: env.LINE_LOGIN_CHANNEL_ID,
      liffId: env.LIFF_ID,
      apiUrl: env.LINE_API_URL.replace(/\/$/, ""),
      dataApiUrl: env.LINE_DATA_API_URL.replace(/\/$/, ""),
    },
    thaid: thaidOf(env),
    secrets: { session: env.SESSION_SECRET, pepper: env.PEPPER, personalDataKeys: env.PERSONAL_DATA_KEYS },
    citizensAtOnce: env.CITIZENS_AT_ONCE,
    bulkCallsPerSecond: env.BULK_CALLS_PER_SECOND,
    quietHours: quietHoursOf(env.QUIET_HOURS),
    trustedProxies: env.TRUSTED_PROXIES,
    phoneOrigin: env.PAKNAM_MODE === "practice" ? `http://localhost:${env.LINE_SIMULATOR_PORT}` : null,
    logLevel: env.LOG_LEVEL,
  };
}

function thaidOf(env: z.output<typeof Environment>): Config["thaid"] {
  const { THAID_ISSUER: issuer, THAID_CLIENT_ID: clientId, THAID_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId || !clientSecret) return null;
  return {
    issuer,
    clientId,
    clientSecret,
    apiKey: env.THAID_API_KEY ?? null,
    scopes: env.THAID_SCOPES,
    signedOnly: env.THAID_SIGNED_ONLY,
  };
}

function quietHoursOf(text: string): Config["quietHours"] {
  const [from, to] = text.split("-").map(Number);
  return text === "off" || from === undefined || to === undefined ? null : { from, to };
}
