import { ResponseBodyError } from "openid-client";
import { AppError } from "../../platform/errors.ts";
import type { Log } from "../../platform/log.ts";
import { ThaidAway } from "./call-thaid.ts";

const STATUS = { "thaid.denied": 403, "thaid.expired": 410, "thaid.invalid": 401, "thaid.unreachable": 503 };
type Code = keyof typeof STATUS;

/** A sign-in that ends here. The message is for the log and holds nothing of what ThaID said. */
export class Refused extends Error {
  readonly code: Code;

  constructor(code: Code, reason: string) {
    super(reason);
    this.name = "Refused";
    this.code = code;
  }
}

/** The token endpoint's own words (documents v1.0.1, and OAuth's invalid_grant): the code is too old, used, or not for us. */
const CODE_IS_OVER = new Set(["invalid_grant", "invalid_request", "duplicate_request"]);
const DENIED = new Set(["user_denied", "access_denied"]);

/**
 * Whatever went wrong in a sign-in, as what a person is told. The library's errors carry tokens and claims: none of them is kept as a cause
 * or logged, only which check failed.
 */
export function refuse(error: unknown, log: Log): AppError {
  const { code, message } = judge(error);
  if (code !== "thaid.denied") log.warn({ code, reason: message }, "a sign-in with ThaID was refused");
  return new AppError(code, { status: STATUS[code] });
}

function judge(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof ThaidAway) return new Refused("thaid.unreachable", error.message);
  if (error instanceof ResponseBodyError) return judgeAnswer(error.error);
  if (!(error instanceof Error)) return new Refused("thaid.invalid", "unknown");
  if (error.cause instanceof ThaidAway) return new Refused("thaid.unreachable", error.cause.message);
  const { code } = error as { code?: unknown };
  if (code === "OAUTH_JWT_TIMESTAMP_CHECK_FAILED") return new Refused("thaid.expired", code);
  // Wants us to sign in: our id, secret or key is wrong.
  if (code === "OAUTH_WWW_AUTHENTICATE_CHALLENGE") return new Refused("thaid.unreachable", code);
  return new Refused("thaid.invalid", typeof code === "string" ? code : error.name);
}

function judgeAnswer(said: string): Refused {
  if (CODE_IS_OVER.has(said)) return new Refused("thaid.expired", said);
  if (DENIED.has(said)) return new Refused("thaid.denied", said);
  return new Refused("thaid.unreachable", /^[a-z_]{1,40}$/.test(said) ? said : "an unknown error");
}
