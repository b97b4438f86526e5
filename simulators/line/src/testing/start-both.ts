import http from "node:http";
import type { AddressInfo } from "node:net";
import { LineBotClient } from "@line/bot-sdk";
import type { JsonObject } from "../json.ts";
import { type LineSimulatorOptions, startLineSimulator } from "../start.ts";

export type ReceivedWebhook = {
  readonly body: string;
  readonly signature: string;
  /** Names as they were written, each followed by its value. */
  readonly rawHeaders: readonly string[];
  readonly events: readonly (JsonObject & { webhookEventId: string; replyToken?: string })[];
};

/** A product that writes down its webhooks; `answer` decides the status of each, never answers with 0, hangs up with -1. */
async function startProduct(answer: (webhook: ReceivedWebhook, count: number) => number | Promise<number>) {
  const received: ReceivedWebhook[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const signature = String(request.headers["x-line-signature"]);
    const { rawHeaders } = request;
    const webhook = { body, signature, rawHeaders, events: JSON.parse(body).events as ReceivedWebhook["events"] };
    received.push(webhook);
    const status = await answer(webhook, received.length);
    if (status > 0) response.writeHead(status).end();
    else if (status < 0) response.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/line/webhook`,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Both = { readonly simulator?: LineSimulatorOptions; readonly answer?: Parameters<typeof startProduct>[0] };

/** A simulator, a product behind its webhook, the door by path, and LINE's own SDK signed in. */
export async function startBoth({ simulator: options = {}, answer = () => 200 }: Both = {}) {
  const product = await startProduct(answer);
  const simulator = await startLineSimulator({ port: 0, webhookUrl: product.url, ...options });
  const { channelId, channelSecret } = simulator.config;

  async function door<T = JsonObject>(method: string, path: string, body?: unknown): Promise<T> {
    const json =
      body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const response = await fetch(`${simulator.url}/simulator${path}`, { method, ...json });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? {} : JSON.parse(text)) as T;
  }

  /** A stateless token, of the Messaging API channel unless told otherwise. */
  async function newToken(clientId = channelId): Promise<string> {
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: channelSecret,
    });
    const response = await fetch(`${simulator.url}/oauth2/v3/token`, { method: "POST", body: form });
    return ((await response.json()) as { access_token: string }).access_token;
  }

  const token = await newToken();
  const client = LineBotClient.fromChannelAccessToken({
    channelAccessToken: token,
    apiBaseURL: simulator.url,
    dataApiBaseURL: simulator.url,
  });

  return {
    simulator,
    product,
    client,
    door,
    token,
    newToken,
    /** A call as LINE's clients make it, for what the SDK cannot say. */
    call: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
      fetch(`${simulator.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    async newUser(about: JsonObject = {}): Promise<string> {
      const [user] = await door<{ userId: string }[]>("POST", "/users", about);
      return user?.userId ?? "";
    },
    /** What that person's phone shows of the account: the texts. */
    async textsTo(userId: string): Promise<unknown[]> {
      const { messages } = await door<{ messages: { from: string; message: JsonObject }[] }>(
        "GET",
        `/users/${userId}/chat`,
      );
      return messages.filter(({ from }) => from === "account").map(({ message }) => message["text"]);
    },
    async close() {
      await simulator.close();
      await product.close();
    },
  };
}

export type Running = Awaited<ReturnType<typeof startBoth>>;
