import { Refused } from "./refuse.ts";

const DENIED = new Set(["user_denied", "access_denied"]);
const AWAY = new Set(["server_error", "temporarily_unavailable"]);

/**
 * The code in what ThaID appended to our address.
 * @throws Refused when it is not an answer to this sign-in, or a refusal
 */
export function readCallback(query: string, expected: { state: string; issuer: string }): string {
  const parameters = new URLSearchParams(query);
  const read = (name: string): string | null => {
    const all = parameters.getAll(name);
    if (all.length > 1) throw new Refused("thaid.invalid", `${name} twice`);
    return all[0] || null;
  };
  if (read("state") !== expected.state) throw new Refused("thaid.invalid", "state");
  // Not documented; RFC 9207 for when it comes.
  const issuer = read("iss");
  if (issuer !== null && issuer !== expected.issuer) throw new Refused("thaid.invalid", "iss");
  const error = read("error");
  if (error !== null && DENIED.has(error)) throw new Refused("thaid.denied", "by the person");
  if (error !== null && AWAY.has(error)) throw new Refused("thaid.unreachable", error);
  const code = read("code");
  if (error !== null || code === null) throw new Refused("thaid.invalid", "no code");
  return code;
}
