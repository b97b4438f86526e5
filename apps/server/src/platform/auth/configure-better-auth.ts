import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import type { Config } from "../../config.ts";
import type { Db } from "../db/db.ts";
import type { Log } from "../log.ts";
import { keyedHash } from "../random.ts";

/** Where the HTTP bridge puts the caller's address; what a client sends under this name is overwritten. */
export const ADDRESS_HEADER = "x-paknam-address";
/** An account that is not (or no longer) an active officer's. */
export const NOT_ACTIVE = "OFFICER_NOT_ACTIVE";

const SESSION_SECONDS = 12 * 60 * 60;
const RENEW_AFTER_SECONDS = 15 * 60;
/** An office of fifty behind one address signs in at half past eight; guessing is slowed by the limit per e-mail besides. */
const PER_ADDRESS = { window: 60, max: 40 };

/**
 * better-auth for officers: e-mail and password, TOTP and backup codes, no self sign-up; tables in schema `auth`.
 * @param db the pool, or a transaction in which accounts are to change
 * @param options.maySignIn asked before every session; without it (within a transaction) nobody signs in
 */
export function configureBetterAuth(
  db: Db,
  options: { config: Config; log: Log; maySignIn: (userId: string) => Promise<boolean> },
) {
  const { config, log, maySignIn } = options;
  return betterAuth({
    appName: "Paknam",
    baseURL: config.publicUrl,
    basePath: "/api/auth",
    trustedOrigins: [config.publicUrl],
    secret: keyedHash(config.secrets.session, "officers' sign-in"),
    // No transactions of its own: asking maySignIn within one would need a second connection of the same pool.
    database: { db, type: "postgres", schemaName: "auth", transaction: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: SESSION_SECONDS, updateAge: RENEW_AFTER_SECONDS },
    plugins: [twoFactor({ issuer: "Paknam" })],
    rateLimit: {
      enabled: true,
      storage: "database",
      ...PER_ADDRESS,
      customRules: { "/sign-in/email": PER_ADDRESS, "/two-factor/*": PER_ADDRESS, "/get-session": false },
    },
    advanced: {
      cookiePrefix: "paknam",
      useSecureCookies: config.publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (await maySignIn(userId)) return;
            throw new APIError("FORBIDDEN", { code: NOT_ACTIVE, message: NOT_ACTIVE });
          },
        },
      },
    },
    telemetry: { enabled: false },
    // Its further arguments hold e-mail addresses: only the sentence is logged.
    logger: { level: "warn", log: (level, message) => log[level === "error" ? "info" : level](`sign-in: ${message}`) },
  });
}
