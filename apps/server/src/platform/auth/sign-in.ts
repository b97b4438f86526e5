import type { IncomingHttpHeaders } from "node:http";
import type { Config } from "../../config.ts";
import type { Db } from "../db/db.ts";
import type { Log } from "../log.ts";
import { ADDRESS_HEADER, configureBetterAuth } from "./configure-better-auth.ts";

/** A request that bears this is recognised, but does not prolong the session. */
export const ONLY_LOOKING_HEADER = "x-paknam-only-looking";

/** Who holds a session. `cookies` are to be set on the answer when the session was prolonged. */
export type Visitor = Readonly<{ userId: string; hasTotp: boolean; cookies: readonly string[] }>;

/** Officers' sign-in over HTTP. */
export type SignIn = Readonly<{
  /** Answers one of better-auth's endpoints. */
  answer(request: Request): Promise<Response>;
  /** The holder of a valid session, or null; a session in use slides on. */
  visitorOf(headers: IncomingHttpHeaders): Promise<Visitor | null>;
}>;

/**
 * Opens officers' sign-in over the pool.
 * @param options.maySignIn whether a user is somebody who may have a session now
 */
export function openSignIn(
  db: Db,
  options: { config: Config; log: Log; maySignIn: (userId: string) => Promise<boolean> },
): SignIn {
  const auth = configureBetterAuth(db, options);
  return {
    answer: (request) => auth.handler(request),
    async visitorOf(headers) {
      if (!headers.cookie) return null;
      const { response, headers: answered } = await auth.api.getSession({
        headers: new Headers({ cookie: headers.cookie }),
        query: { disableRefresh: headers[ONLY_LOOKING_HEADER] !== undefined },
        returnHeaders: true,
      });
      if (!response) return null;
      return {
        userId: response.user.id,
        hasTotp: response.user.twoFactorEnabled === true,
        cookies: answered.getSetCookie(),
      };
    },
  };
}

/** A request's headers for better-auth: as they came, with the address that our own server saw. */
export function headersFor(headers: IncomingHttpHeaders, address: string): Headers {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === "content-length") continue;
    given.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  given.set(ADDRESS_HEADER, address);
  return given;
}
