import { type Call, CallError, citizen, makeCaller } from "@paknam/contract";
import type { LinePage } from "./line-page.ts";

export type MemberSession = Readonly<{
  /** Calls as this member; signs in again, quietly and once, where the session has run out. */
  call: Call;
  /** Headers for what is not sent through `call`: the bearer of practice mode, else the cookie speaks. */
  headers(): Record<string, string>;
  /** For an upload that was answered 401. */
  renew(): Promise<void>;
  ownerKey: string;
  close: (() => void) | null;
  openOutside: LinePage["openOutside"];
  share: LinePage["share"];
}>;

/**
 * Exchanges LINE's token for our session. In practice mode the session travels as a bearer and lives in memory only, since cookies of
 * frames fail; else it is an HttpOnly cookie that no script sees.
 * @throws CallError when the server refuses the token or cannot be reached
 */
export async function openMemberSession(page: LinePage, doFetch: typeof fetch = fetch): Promise<MemberSession> {
  let bearer: string | null = null;
  let renewing: Promise<void> | null = null;
  const headers = (): Record<string, string> => (bearer === null ? {} : { authorization: `Bearer ${bearer}` });
  const signedOut = makeCaller({ fetch: (...request) => doFetch(...request) });
  const signedIn = makeCaller({ headers, fetch: (...request) => doFetch(...request) });

  const signIn = async () => {
    const session = await signedOut(citizen.signInMember, { body: { idToken: await page.idToken() } });
    bearer = session.bearer;
  };
  /** Several calls that fail at once share one sign-in. */
  const renew = (): Promise<void> => {
    renewing ??= signIn().finally(() => {
      renewing = null;
    });
    return renewing;
  };
  const call: Call = async (route, given) => {
    try {
      return await signedIn(route, given);
    } catch (error) {
      if (!(error instanceof CallError) || error.status !== 401) throw error;
      await renew();
      return signedIn(route, given);
    }
  };
  await signIn();
  const { ownerKey, close, openOutside, share } = page;
  return { call, headers, renew, ownerKey, close, openOutside, share };
}
