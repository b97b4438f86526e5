import type { FastifyRequest } from "fastify";
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

/** Throws 409, with the id of the request that was accepted, when that key has done its work in the last 24 hours. */
export function refuseAccepted({ retryKeys }: Simulator, retryKey: string | undefined): void {
  const accepted = retryKey === undefined ? undefined : retryKeys.find(retryKey);
  if (accepted === undefined) return;
  const body = { message: "The retry key is already accepted", ...accepted.answer };
  throw new LineError(409, body, { "x-line-accepted-request-id": accepted.requestId });
}
