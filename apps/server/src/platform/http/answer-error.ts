import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
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
    log.error({ err: error, route: request.routeOptions.url }, "request failed");
    return reply.code(500).send({ error: { code: "internal.unexpected", detail: {} } });
  };
}
