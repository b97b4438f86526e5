import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { channelAccessToken, HTTPFetchError, LineBotClient } from "@line/bot-sdk";
import { SignJWT } from "jose";
import sharp from "sharp";
import type { JsonObject } from "../../json.ts";
import { endpoints } from "../../line/endpoints.ts";
import { runInProcess } from "../../testing/run-in-process.ts";

/** One call that went over the wire, by its row of the endpoint table. */
export type Call = { readonly row: string | undefined; readonly status: number };

/** The table's rows, those with the most words of their own first, so that `/richmenu/list` is not taken for a menu's id. */
const patterns = Object.keys(endpoints)
  .map((row) => ({ row, pattern: new RegExp(`^${row.replaceAll(/:\w+/g, "[^/]+")}$`), names: row.split(":").length }))
  .sort((one, other) => one.names - other.names);
const rowOf = (call: string) => patterns.find(({ pattern }) => pattern.test(call))?.row;

/** An endpoint's two calls. Where LINE never answers 200 here, or nothing can be wrong with a call, the other stands alone. */
export type Row = {
  readonly ok?: () => Promise<unknown>;
  readonly refused?: () => Promise<unknown>;
  readonly status?: number;
};
export type Rows = Readonly<Record<string, Row>>;

const report = { type: "message", text: "แจ้งเรื่อง" } as const;
export const menu = {
  size: { width: 2500, height: 843 },
  selected: true,
  name: "หลัก",
  chatBarText: "เมนู",
  areas: [{ bounds: { x: 0, y: 0, width: 100, height: 100 }, action: report }],
};
export const hello = { type: "text", text: "สวัสดี" } as const;
export const nothing = { type: "text", text: "" } as const;
export const stranger = `U${"f".repeat(32)}`;

/** The status with which a call was refused; 0 when it was not refused. */
export async function statusOf(call: Promise<unknown>): Promise<number> {
  try {
    await call;
    return 0;
  } catch (error) {
    if (error instanceof HTTPFetchError) return error.status;
    throw error;
  }
}

/** The simulator on a port of its own, the official SDK signed in in each way there is, and what is needed to call it. */
export async function makeWorld() {
  const line = await runInProcess();
  const calls: Call[] = [];
  line.app.server.on("request", ({ method = "", url = "" }, response) => {
    const row = rowOf(`${method} ${url.split("?")[0]}`);
    response.on("finish", () => calls.push({ row, status: response.statusCode }));
  });
  const url = await line.app.listen({ port: 0, host: "127.0.0.1" });
  const { channelId, loginChannelId, channelSecret } = line.simulator.config;

  const methodsCalled = new Set<string>();
  const clientOf = (channelAccessToken: string) =>
    noteMethods(
      LineBotClient.fromChannelAccessToken({ channelAccessToken, apiBaseURL: url, dataApiBaseURL: url }),
      methodsCalled,
    );
  const tokens = noteMethods(new channelAccessToken.ChannelAccessTokenClient({ baseURL: url }), methodsCalled);
  const tokenOf = async (id: string) =>
    (await tokens.issueStatelessChannelTokenByClientSecret(id, channelSecret)).access_token;

  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: "jwk" }), alg: "RS256", use: "sig" };
  const kid = await line.simulator.assertionKeys.register(jwk);

  async function door<T = JsonObject>(path: string, body: object, method = "POST"): Promise<T> {
    const headers = { "content-type": "application/json" };
    return (await (
      await fetch(`${url}/simulator${path}`, { method, headers, body: JSON.stringify(body) })
    ).json()) as T;
  }
  const newFriend = async () => (await line.newPeople(1))[0] ?? "";
  const bot = clientOf(await tokenOf(channelId));
  const picture = await sharp({ create: { width: 800, height: 270, channels: 3, background: "#06c755" } })
    .png()
    .toBuffer();
  const image = new Blob([new Uint8Array(picture)], { type: "image/png" });

  return {
    line,
    url,
    calls,
    methodsCalled,
    bot,
    /** Signed in with a token that is none. */
    nobody: clientOf("guess"),
    login: clientOf(await tokenOf(loginChannelId)),
    tokens,
    door,
    image,
    newFriend,
    channel: { id: channelId, secret: channelSecret },
    assertion: () => newAssertion({ channelId, kid, privateKey, nowMs: line.simulator.clock.now() }),
    async newMenu({ hasImage = true } = {}): Promise<string> {
      const { richMenuId } = await bot.createRichMenu(menu);
      if (hasImage) await bot.setRichMenuImage(richMenuId, image);
      return richMenuId;
    },
    /** A person's photo, as the id under which its bytes are served. */
    async newPhoto(): Promise<string> {
      const photo = { type: "image", base64: picture.toString("base64") };
      return (await door<{ messageId: string }>(`/users/${await newFriend()}/messages?wait=false`, photo)).messageId;
    },
    /** A person signed in with LINE Login. */
    async newLogin(): Promise<LoginOf> {
      const userId = await newFriend();
      return { userId, ...(await door<{ idToken: string; accessToken: string }>(`/users/${userId}/id-token`, {})) };
    },
    /** A call that the SDK has no method for; throws as the SDK does. */
    async plain(method: string, path: string, { bearer = "", json, form }: Plain = {}): Promise<JsonObject> {
      const headers = {
        authorization: `Bearer ${bearer}`,
        ...(json === undefined ? {} : { "content-type": "application/json" }),
      };
      const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
      const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
      const text = await response.text();
      const { status, statusText } = response;
      if (!response.ok)
        throw new HTTPFetchError(`${status} ${path}`, { status, statusText, headers: response.headers, body: text });
      return text === "" ? {} : (JSON.parse(text) as JsonObject);
    },
  };
}

type Plain = { readonly bearer?: string; readonly json?: object; readonly form?: Readonly<Record<string, string>> };

export type LoginOf = { readonly userId: string; readonly idToken: string; readonly accessToken: string };

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** The same client, writing down which of its methods are used. */
function noteMethods<Client extends object>(client: Client, used: Set<string>): Client {
  return new Proxy(client, {
    get(target, name) {
      used.add(String(name));
      const member: unknown = Reflect.get(target, name);
      return member instanceof Function ? member.bind(target) : member;
    },
  });
}

type AssertionOf = {
  readonly channelId: string;
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly nowMs: number;
};

function newAssertion({ channelId, kid, privateKey, nowMs }: AssertionOf): Promise<string> {
  return new SignJWT({ token_exp: 86_400 })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
    .setIssuer(channelId)
    .setSubject(channelId)
    .setAudience("https://api.line.me/")
    .setExpirationTime(Math.floor(nowMs / 1000) + 30 * 60)
    .sign(privateKey);
}
