import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Practice = {
  environment: NodeJS.ProcessEnv;
  dataDir: string;
  port: number;
  simulatorPort: number;
  thaidPort: number;
  publicUrl: string;
};

/** What `npm start` tells its programs: practice mode, simulators in the place of LINE and ThaID, secrets of this machine's own. */
export function practiceEnvironment({
  environment,
  dataDir,
  port,
  simulatorPort,
  thaidPort,
  publicUrl,
}: Practice): NodeJS.ProcessEnv {
  const simulatorUrl = `http://127.0.0.1:${simulatorPort}`;
  return {
    ...environment,
    ...practiceSecrets(dataDir),
    PAKNAM_MODE: "practice",
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    LINE_API_URL: simulatorUrl,
    LINE_DATA_API_URL: simulatorUrl,
    // Practised at any hour.
    QUIET_HOURS: "off",
    LINE_CHANNEL_ID: "1650000001",
    LINE_LOGIN_CHANNEL_ID: "1650000002",
    LIFF_ID: "1650000002-practice",
    LINE_SIMULATOR_PORT: String(simulatorPort),
    LINE_SIMULATOR_WEBHOOK_URL: `http://127.0.0.1:${port}/line/webhook`,
    LINE_SIMULATOR_LIFF_ENDPOINT: `${publicUrl}/liff`,
    LINE_SIMULATOR_FILE: join(dataDir, "line-simulator.json"),
    // By name, as the phone's own address: pages of one site share their cookies in a frame.
    THAID_ISSUER: `http://localhost:${thaidPort}`,
    THAID_CLIENT_ID: "practice-province",
    THAID_API_KEY: "practice-thaid-key",
    THAID_SIMULATOR_PORT: String(thaidPort),
    THAID_SIMULATOR_REDIRECT_URLS: `${publicUrl}/liff/thaid`,
  };
}

/** Made once and kept beside the data: officers stay signed in over a restart, and no practice secret is known to others. */
function practiceSecrets(dataDir: string): Record<string, string> {
  const file = join(dataDir, "practice-secrets.json");
  const kept: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const secrets: Record<string, string> = {};
  const fresh = {
    SESSION_SECRET: randomBytes(24).toString("hex"),
    PEPPER: randomBytes(24).toString("hex"),
    PERSONAL_DATA_KEYS: `practice:${randomBytes(32).toString("hex")}`,
    LINE_CHANNEL_SECRET: randomBytes(24).toString("hex"),
    THAID_CLIENT_SECRET: randomBytes(24).toString("hex"),
  };
  for (const [name, made] of Object.entries(fresh)) {
    const old =
      typeof kept === "object" && kept !== null ? Object.entries(kept).find(([key]) => key === name)?.[1] : "";
    secrets[name] = typeof old === "string" && old !== "" ? old : made;
  }
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
