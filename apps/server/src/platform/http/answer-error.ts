import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import pg from "pg";
import { AppError } from "../errors.ts";
import type { Log } from "../log.ts";

/** What Fastify itself refuses, in our codes. */
const KNOWN: Record<string, { code: string; status: number }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { code: "input.malformed", status: 400 },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: "input.malformed", status: 400 },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: "input.too_large", status: 413 },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: "input.media_type", status: 415 },
  FST_REQ_FILE_TOO_LARGE: { code: "photo.too_large", status: 413 },
};

/**
 * Values that PostgreSQL cannot take, whoever let them through: a number out of range, a date or a text that is none
 * (https://www.postgresql.org/docs/15/errcodes-appendix.html, class 22).
 */
const VALUE_REFUSED = new Set(["22003", "22007", "22008", "22021", "22P02", "22P05"]);
const isValueRefused = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && VALUE_REFUSED.has(error.code ?? "");

/** The one place where an error becomes an answer: ours as they are, the rest as internal.unexpected and a line in the log. */
export function answerError(log: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const known = error instanceof AppError ? error : KNOWN[error.code];
    if (known) {
      const { issues, ...detail } = error instanceof AppError ? error.detail : {};
      return reply.code(known.status).send({
        error: { code: known.code, detail, ...(issues ? { issues } : {}) },
      });
    }
    if (error.statusCode === 429) return reply.code(429).send({ error: { code: "request.too_many", detail: {} } });
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return reply.code(error.statusCode).send({ error: { code: "input.malformed", detail: {} } });
    }
    if (isValueRefused(error)) {
      log.warn(
        { err: error, route: request.routeOptions.url },
        "the database refused a value that nobody refused before",
      );
      return reply.code(400).send({ error: { code: "input.invalid", detail: {} } });
    }
    log.error({ err: error, route: request.routeOptions.url }, "request failed");
    return reply.code(500).send({ error: { code: "internal.unexpected", detail: {} } });
  };
}
