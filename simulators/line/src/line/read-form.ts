import type { FastifyRequest } from "fastify";
import { isJsonObject } from "../json.ts";
import { LoginError } from "./line-error.ts";

export const invalidRequest = (description: string): LoginError => new LoginError("invalid_request", description);

/**
 * The fields of an OAuth form; an empty field counts as absent, since LINE's own SDKs send those they do not use empty.
 * Throws 400 when the body is no form.
 */
export function readForm(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  if (!isForm || !isJsonObject(request.body)) throw invalidRequest("some parameters missed or invalid");
  return Object.fromEntries(
    Object.entries(request.body).map(([name, value]) => [name, typeof value === "string" && value ? value : undefined]),
  );
}
