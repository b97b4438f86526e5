import type { Rows, World } from "./world.ts";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const grant = "client_credentials";

/** Channel access tokens and LIFF apps, by the SDK. */
export function tokenRows({ tokens, login, bot, channel, assertion }: World): Rows {
  const { id, secret } = channel;
  const view = { type: "full", url: "https://example.com/form" } as const;
  const newApp = async () => (await login.addLIFFApp({ view })).liffId;
  const wrong = (refused: () => Promise<unknown>) => ({ refused, status: 400 });

  return {
    "POST /oauth2/v3/token": {
      ok: async () => {
        await tokens.issueStatelessChannelTokenByJWTAssertion(await assertion());
        await tokens.issueStatelessChannelToken(grant, assertionType, await assertion());
        return tokens.issueStatelessChannelTokenByClientSecret(id, secret);
      },
      ...wrong(() => tokens.issueStatelessChannelTokenByClientSecret(id, "guess")),
    },
    "POST /oauth2/v2.1/token": {
      ok: async () => tokens.issueChannelTokenByJWT(grant, assertionType, await assertion()),
      ...wrong(() => tokens.issueChannelTokenByJWT(grant, assertionType, "guess")),
    },
    "GET /oauth2/v2.1/tokens/kid": {
      ok: async () => tokens.getsAllValidChannelAccessTokenKeyIds(assertionType, await assertion()),
      ...wrong(() => tokens.getsAllValidChannelAccessTokenKeyIds(assertionType, "guess")),
    },
    "GET /oauth2/v2.1/verify": {
      ok: async () => {
        const { access_token: token } = await tokens.issueChannelTokenByJWT(grant, assertionType, await assertion());
        return tokens.verifyChannelTokenByJWT(token);
      },
      ...wrong(() => tokens.verifyChannelTokenByJWT("guess")),
    },
    "POST /oauth2/v2.1/revoke": {
      ok: async () => {
        const { access_token: token } = await tokens.issueChannelTokenByJWT(grant, assertionType, await assertion());
        return tokens.revokeChannelTokenByJWT(id, secret, token);
      },
      ...wrong(() => tokens.revokeChannelTokenByJWT(id, "guess", "any")),
    },
    "POST /v2/oauth/accessToken": {
      ok: () => tokens.issueChannelToken(grant, id, secret),
      ...wrong(() => tokens.issueChannelToken(grant, id, "guess")),
    },
    "POST /v2/oauth/verify": {
      ok: async () => tokens.verifyChannelToken((await tokens.issueChannelToken(grant, id, secret)).access_token),
      ...wrong(() => tokens.verifyChannelToken("guess")),
    },
    // LINE documents no error for a token that it does not know.
    "POST /v2/oauth/revoke": { ok: () => tokens.revokeChannelToken("any") },
    "GET /liff/v1/apps": { ok: () => login.getAllLIFFApps(), refused: () => bot.getAllLIFFApps(), status: 401 },
    "POST /liff/v1/apps": {
      ok: () => newApp(),
      ...wrong(() => login.addLIFFApp({ view: { ...view, url: "ftp://example.com" } })),
    },
    "PUT /liff/v1/apps/:liffId": {
      ok: async () => login.updateLIFFApp(await newApp(), { description: "แจ้งเรื่อง" }),
      refused: () => login.updateLIFFApp("none", {}),
      status: 404,
    },
    "DELETE /liff/v1/apps/:liffId": {
      ok: async () => login.deleteLIFFApp(await newApp()),
      refused: () => login.deleteLIFFApp("none"),
      status: 404,
    },
  };
}

/** LINE Login, which the SDK leaves out: plain calls. */
export function loginRows({ plain, newLogin, line, tokens, channel }: World): Rows {
  const verify = (form: Readonly<Record<string, string>>) => plain("POST", "/oauth2/v2.1/verify", { form });
  const withLogin = (method: string, path: string) => ({
    ok: async () => plain(method, path, { bearer: (await newLogin()).accessToken }),
    refused: () => plain(method, path, { bearer: "guess" }),
    status: 401,
  });
  const { loginChannelId } = line.simulator.config;
  const deauthorize = async (userAccessToken: string) => {
    const { access_token: bearer } = await tokens.issueStatelessChannelTokenByClientSecret(
      loginChannelId,
      channel.secret,
    );
    return plain("POST", "/user/v1/deauthorize", { bearer, json: { userAccessToken } });
  };

  return {
    "POST /oauth2/v2.1/verify": {
      ok: async () => verify({ id_token: (await newLogin()).idToken, client_id: loginChannelId }),
      refused: () => verify({ id_token: "guess", client_id: loginChannelId }),
      status: 400,
    },
    // Nothing can be wrong with a call that has no parameters and wants no token.
    "GET /oauth2/v2.1/certs": { ok: () => plain("GET", "/oauth2/v2.1/certs") },
    "GET /oauth2/v2.1/userinfo": withLogin("GET", "/oauth2/v2.1/userinfo"),
    "POST /oauth2/v2.1/userinfo": withLogin("POST", "/oauth2/v2.1/userinfo"),
    "GET /v2/profile": withLogin("GET", "/v2/profile"),
    "GET /friendship/v1/status": withLogin("GET", "/friendship/v1/status"),
    "POST /user/v1/deauthorize": {
      ok: async () => deauthorize((await newLogin()).accessToken),
      refused: () => deauthorize("guess"),
      status: 400,
    },
  };
}
