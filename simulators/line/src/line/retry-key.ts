import type { FastifyRequest } from "fastify";
import type { JsonObject } from "../json.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest, LineError } from "./line-error.ts";

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The request's retry key, if it has one. Throws 400 when it is no UUID. */
export function readRetryKey(request: FastifyRequest): string | undefined {
  const key = request.headers["x-line-retry-key"];
  if (key === undefined) return undefined;
  if (typeof key !== "string" || !uuidPattern.test(key)) throw badRequest("The retry key is invalid");
  return key;
}

type Keyed = { readonly retryKey: string | undefined; readonly requestId: string };

/**
 * Does the request's work and answers it, unless its key has done so in the last 24 hours: then throws 409 with the id of the request
 * that was accepted. Nothing waits between the look and the work, so that of two tries at once only one is accepted.
 */
export function acceptOnce<Answer extends JsonObject>(
  { retryKeys, clock }: Simulator,
  { retryKey, requestId }: Keyed,
  work: () => Answer,
): Answer {
  if (retryKey === undefined) return work();
  const accepted = retryKeys.find(retryKey);
  if (accepted !== undefined) {
    const body = { message: "The retry key is already accepted", ...accepted.answer };
    throw new LineError(409, body, { "x-line-accepted-request-id": accepted.requestId });
  }
  const answer = work();
  retryKeys.accept(retryKey, { requestId, answer, at: clock.now() });
  return answer;
}
