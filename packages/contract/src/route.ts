import { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Who may call: nobody in particular, a citizen's session, an officer's session. */
export type Caller = "anyone" | "member" | "officer";

/** One endpoint, described once: the server serves it, the web apps call it, OpenAPI is printed from it. */
export type Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
  Who extends Caller = Caller,
> = Readonly<{
  method: Method;
  /** `/api/officer/complaints/:number` */
  path: string;
  caller: Who;
  summary: string;
  params: Params;
  query: Query;
  body: Body;
  response: Response;
  /** Takes a form of parts with one file (multipart). */
  upload?: boolean;
  /** National numbers in its body are read on purpose; on every other endpoint they are covered on the way in. */
  readsNationalIds?: boolean;
  /** Calls allowed in a minute: of one person, or from one address where anyone may call. The server's general limit where absent. */
  perMinute?: number;
}>;

const Nothing = z.object({});
type Nothing = typeof Nothing;

/** Describes an endpoint; what is left out is empty. */
export function defineRoute<
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
  const Who extends Caller = Caller,
>(route: {
  method: Method;
  path: string;
  caller: Who;
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  response?: Response;
  upload?: boolean;
  readsNationalIds?: boolean;
  perMinute?: number;
}): Route<Params, Query, Body, Response, Who> {
  return {
    ...route,
    params: route.params ?? (Nothing as z.ZodType as Params),
    query: route.query ?? (Nothing as z.ZodType as Query),
    body: route.body ?? (z.undefined() as z.ZodType as Body),
    response: route.response ?? (z.undefined() as z.ZodType as Response),
  };
}

export type ParamsOf<R extends Route> = z.output<R["params"]>;
export type QueryOf<R extends Route> = z.output<R["query"]>;
export type BodyOf<R extends Route> = z.output<R["body"]>;
export type ResponseOf<R extends Route> = z.output<R["response"]>;

/** What a caller gives: the input side of the schemas. */
export type CallOf<R extends Route> = {
  params?: z.input<R["params"]>;
  query?: z.input<R["query"]>;
  body?: z.input<R["body"]>;
};
