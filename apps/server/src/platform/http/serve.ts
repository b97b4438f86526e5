import type { BodyOf, ParamsOf, QueryOf, ResponseOf, Route } from "@paknam/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { MemberCaller, OfficerCaller } from "../auth/callers.ts";

type CallerOf<R extends Route> = R["caller"] extends "officer"
  ? OfficerCaller
  : R["caller"] extends "member"
    ? MemberCaller
    : undefined;

/** What a handler gets: everything checked. `request` and `reply` are for cookies and uploads only. */
export type Call<R extends Route> = Readonly<{
  caller: CallerOf<R>;
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: BodyOf<R>;
  request: FastifyRequest;
  reply: FastifyReply;
}>;

/** An endpoint of the contract with the code that answers it. */
export type Served = Readonly<{
  route: Route;
  handle(call: Call<Route>): Promise<unknown>;
}>;

/** Joins a described endpoint with its handler; the handler's answer passes the response schema, so that what is not listed does not leave. */
export function serve<R extends Route>(route: R, handle: (call: Call<R>) => Promise<ResponseOf<R>>): Served {
  // The one cast: the list of routes forgets each route's types, registerRoutes has checked the values by then.
  return { route, handle: handle as Served["handle"] };
}
