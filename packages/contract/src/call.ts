import { Problem } from "./problem.ts";
import type { CallOf, ResponseOf, Route } from "./route.ts";

/** What the server refused, with the code that packages/wording has words for. */
export class CallError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: Record<string, unknown>;

  constructor(status: number, problem: Problem) {
    super(problem.error.code);
    this.name = "CallError";
    this.code = problem.error.code;
    this.status = status;
    this.detail = problem.error.detail;
  }
}

export type Call = <R extends Route>(route: R, call?: CallOf<R>) => Promise<ResponseOf<R>>;

/**
 * Makes the function with which a web app calls the server.
 * @param headers asked for at each call (a bearer in practice mode's phone)
 * @throws CallError for every answer that is not 2xx; code `network.unreachable` when there was no answer
 */
export function makeCaller(
  options: { base?: string; headers?: () => Record<string, string>; fetch?: typeof fetch } = {},
): Call {
  const { base = "", headers = () => ({}), fetch: doFetch = fetch } = options;
  return async (route, call = {}) => {
    const response = await doFetch(base + addressOf(route, call), {
      method: route.method,
      credentials: "same-origin",
      headers: {
        ...headers(),
        ...(call.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    }).catch((cause) => {
      throw new CallError(0, {
        error: {
          code: "network.unreachable",
          detail: { cause: String(cause) },
        },
      });
    });
    if (response.status === 204) return undefined as never;
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok)
      throw new CallError(
        response.status,
        Problem.catch({
          error: { code: "internal.unexpected", detail: {} },
        }).parse(answer),
      );
    return route.response.parse(answer) as never;
  };
}

/** The address of a call: path parameters filled in, the query appended. */
export function addressOf<R extends Route>(route: R, call: CallOf<R>): string {
  const params = (call.params ?? {}) as Record<string, string>;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((call.query ?? {}) as Record<string, unknown>)) {
    if (value === undefined || value === null) continue;
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
