import type { Log } from "../../platform/log.ts";
import { LineError, unreachable } from "./line-error.ts";

export type LineRequest = Readonly<{
  method: "GET" | "POST";
  /** "data": photos and rich-menu pictures live on a host of their own. */
  host?: "data";
  path: string;
  json?: unknown;
  form?: Readonly<Record<string, string>>;
  bytes?: Readonly<{ data: Buffer; mediaType: string }>;
  headers?: Readonly<Record<string, string>>;
  timeoutMs?: number;
}>;

/** Sends one request to LINE; answers the response when it is 2xx. */
export type RequestLine = (request: LineRequest) => Promise<Response>;

/** Nothing we ask of LINE takes longer when LINE is well. */
const TIMEOUT_MS = 10_000;

/**
 * One call, one try, always with a time limit, which covers the body too. Node's fetch keeps connections alive.
 * @throws LineError for an answer that is not 2xx · LineUnreachable without one
 */
export function makeRequestLine(options: { apiUrl: string; dataApiUrl: string; log: Log }): RequestLine {
  const { apiUrl, dataApiUrl, log } = options;
  return async (request) => {
    const startedAt = performance.now();
    const response = await fetch((request.host === "data" ? dataApiUrl : apiUrl) + request.path, {
      method: request.method,
      headers: { ...request.headers, ...typeOf(request) },
      signal: AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS),
      ...bodyOf(request),
    }).catch((error) => {
      throw unreachable(error);
    });
    const requestId = response.headers.get("x-line-request-id");
    // LINE keeps no log for us; without ids in the path this holds nobody's name.
    const path = request.path.replace(/(?<=\/)[^/]*\d[^/]{8,}(?=\/|$)/g, "…");
    const facts = { path, status: response.status, requestId, ms: Math.round(performance.now() - startedAt) };
    log[response.ok ? "debug" : "warn"](facts, "LINE answered");
    if (response.ok) return response;
    throw new LineError({ status: response.status, message: await messageOf(response), requestId });
  };
}

function typeOf(request: LineRequest): Record<string, string> {
  if (request.json !== undefined) return { "content-type": "application/json" };
  return request.bytes ? { "content-type": request.bytes.mediaType } : {};
}

function bodyOf(request: LineRequest): { body?: string | URLSearchParams | Uint8Array<ArrayBuffer> } {
  if (request.json !== undefined) return { body: JSON.stringify(request.json) };
  if (request.form) return { body: new URLSearchParams(request.form) };
  return request.bytes ? { body: new Uint8Array(request.bytes.data) } : {};
}

/** The Messaging API says `message`, LINE Login `error_description`. */
async function messageOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => "");
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) {
      const { message, error_description: description, details } = body as Record<string, unknown>;
      const more = Array.isArray(details) ? ` ${JSON.stringify(details).slice(0, 500)}` : "";
      return `${message ?? description ?? "no message"}${more}`;
    }
  } catch {
    // Not JSON: a gateway in between has answered.
  }
  return "no message";
}
