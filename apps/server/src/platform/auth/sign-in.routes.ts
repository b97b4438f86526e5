import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { cleanInput } from "../http/clean-input.ts";
import { refuseForeignOrigin } from "../http/register-routes.ts";
import { NOT_ACTIVE } from "./configure-better-auth.ts";
import { headersFor, type SignIn } from "./sign-in.ts";

/** Of better-auth's endpoints only these exist here: no sign-up, no change of name or e-mail, TOTP is taken off by an administrator only. */
const ENDPOINTS = [
  ["POST", "sign-in/email"],
  ["POST", "sign-out"],
  ["GET", "get-session"],
  ["POST", "change-password"],
  ["POST", "revoke-other-sessions"],
  ["POST", "two-factor/enable"],
  ["POST", "two-factor/verify-totp"],
  ["POST", "two-factor/verify-backup-code"],
  ["POST", "two-factor/generate-backup-codes"],
] as const;

/** Guesses at one account from one address: a stranger's do not lock the officer out. */
const TRIES_PER_EMAIL_AND_ADDRESS = { max: 10, timeWindow: "5 minutes" };
/** From however many addresses; only tries that the first limit let through are counted. */
const TRIES_PER_EMAIL = { max: 100, timeWindow: "5 minutes" };

/** better-auth's codes in ours; their words are in packages/wording. */
const CODES: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: "sign_in.wrong_password",
  INVALID_EMAIL: "sign_in.wrong_password",
  INVALID_PASSWORD: "sign_in.wrong_password",
  INVALID_CODE: "sign_in.wrong_code",
  INVALID_BACKUP_CODE: "sign_in.wrong_code",
  INVALID_TWO_FACTOR_COOKIE: "sign_in.step_expired",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "sign_in.step_expired",
  ACCOUNT_TEMPORARILY_LOCKED: "sign_in.locked",
  TOTP_ALREADY_ENABLED: "sign_in.totp_already_on",
  TOTP_NOT_ENABLED: "sign_in.totp_not_on",
  PASSWORD_TOO_SHORT: "sign_in.password_length",
  PASSWORD_TOO_LONG: "sign_in.password_length",
  INVALID_ORIGIN: "request.foreign_origin",
  MISSING_OR_NULL_ORIGIN: "request.foreign_origin",
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: "request.foreign_origin",
  [NOT_ACTIVE]: "sign_in.not_active",
};

declare module "fastify" {
  interface FastifyRequest {
    /** A prolonged session's cookies, set on the answer whatever it is. */
    sessionCookies?: readonly string[];
  }
}

/** `/api/auth/…`: officers sign in and out, set TOTP up, change their password. Refusals look like all of ours (Problem). */
export function signInRoutes(
  http: FastifyInstance,
  { signIn, publicUrl }: { signIn: SignIn; publicUrl: string },
): void {
  const limits = [
    http.createRateLimit({
      ...TRIES_PER_EMAIL_AND_ADDRESS,
      keyGenerator: (request) => `${emailOf(request)} ${request.ip}`,
    }),
    http.createRateLimit({ ...TRIES_PER_EMAIL, keyGenerator: emailOf }),
  ];
  for (const [method, path] of ENDPOINTS) {
    http.route({
      method,
      url: `/api/auth/${path}`,
      handler: async (request, reply) => {
        refuseForeignOrigin(request, publicUrl);
        if (path === "sign-in/email") {
          for (const limitOf of limits) {
            const limit = await limitOf(request);
            if (!limit.isAllowed && limit.isExceeded) throw new AppError("request.too_many", { status: 429 });
          }
        }
        const answer = await pass(await signIn.answer(requestFor(request, publicUrl)), reply);
        return path === "get-session" ? sessionOnly(answer) : answer;
      },
    });
  }
  http.addHook("onSend", async (request, reply) => {
    if (request.sessionCookies?.length) reply.header("set-cookie", [...request.sessionCookies]);
  });
}

function emailOf(request: FastifyRequest): string {
  const { body } = request;
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : undefined;
  return `sign-in ${String(email).trim().toLowerCase()}`;
}

function requestFor(request: FastifyRequest, publicUrl: string): Request {
  const headers = headersFor(request.headers, request.ip);
  const url = new URL(request.url, publicUrl);
  if (request.method === "GET") return new Request(url, { headers });
  // A trusted device would skip the second step for weeks: every sign-in takes both.
  const { trustDevice: _, ...body } = (cleanInput(request.body, "body") ?? {}) as Record<string, unknown>;
  headers.set("content-type", "application/json");
  return new Request(url, { method: request.method, headers, body: JSON.stringify(body) });
}

/** Of better-auth's answer only what a page needs: no token, no address, no ids of its own. */
const SessionOnly = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), twoFactorEnabled: z.boolean().nullish() }),
    session: z.object({ expiresAt: z.string() }),
  })
  .nullable();
const sessionOnly = (answer: string): unknown => SessionOnly.parse(JSON.parse(answer));

/** Hands cookies and status on. */
async function pass(response: Response, reply: FastifyReply): Promise<string> {
  const body = await response.text();
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  if (response.ok) {
    reply.code(response.status).type("application/json");
    return body;
  }
  const given = (body ? JSON.parse(body) : {}) as { code?: string };
  throw new AppError(codeFor(response.status, given.code), { status: response.status });
}

function codeFor(status: number, code: string | undefined): string {
  const known = code === undefined ? undefined : CODES[code];
  if (known) return known;
  if (status === 429) return "request.too_many";
  if (status === 401) return "session.missing";
  if (status >= 500) throw new Error(`Sign-in failed inside: ${status} ${code}`);
  return status === 403 ? "permission.denied" : "input.invalid";
}
