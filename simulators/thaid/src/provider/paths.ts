import type { BackChannel } from "../state/quirks.ts";

/** ThaID's paths. The slash at the end belongs to them: without it ThaID answers 404. */
export const paths = {
  authorization: "/api/v2/oauth2/auth/",
  token: "/api/v2/oauth2/token/",
  introspection: "/api/v2/oauth2/introspect/",
  revocation: "/api/v2/oauth2/revoke/",
  userinfo: "/api/v2/oauth2/userinfo/",
  jwks: "/jwks/",
  discovery: "/.well-known/openid-configuration",
} as const;

/** Which of the back channel's endpoints a path is. */
export function backChannelAt(path: string): BackChannel | undefined {
  const found = Object.entries(paths).find(([name, each]) => each === path && name !== "authorization")?.[0];
  return found as BackChannel | undefined;
}
