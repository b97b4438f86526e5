import { buildApp } from "../app.ts";
import { readConfig } from "../config.ts";
import type { JsonObject } from "../json.ts";
import { createSimulator } from "../state/simulator.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: JsonObject;
};

type Given = { readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };

/** The body as it goes over the wire, and its type. */
function written(body: unknown): { payload?: string | Buffer; type: string } {
  if (body === undefined) return { type: "application/json" };
  if (Buffer.isBuffer(body)) return { payload: body, type: "image/png" };
  if (body instanceof URLSearchParams) return { payload: body.toString(), type: "application/x-www-form-urlencoded" };
  return { payload: typeof body === "string" ? body : JSON.stringify(body), type: "application/json" };
}

/** A simulator without a port, whose clock stands still until it is moved: what is at a limit is exactly there. */
export async function runInProcess() {
  const config = { ...readConfig({}), webhookUrl: "http://127.0.0.1:1/unused" };
  const simulator = await createSimulator({ config, random: Math.random });
  simulator.clock.setSpeed(0);
  const app = buildApp(simulator);
  await app.ready();
  let token = "";

  async function call(method: string, url: string, { headers = {}, body }: Given = {}): Promise<Answer> {
    const { payload, type } = written(body);
    const answer = await app.inject({
      method: method as "GET",
      url,
      headers: { authorization: `Bearer ${token}`, "content-type": type, ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const isJson = String(answer.headers["content-type"]).includes("json");
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? (answer.json() as JsonObject) : {} };
  }

  /** A token lives 15 minutes; tests that move the clock further sign in again. */
  async function signIn(): Promise<void> {
    const body = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: config.channelId,
      client_secret: config.channelSecret,
    });
    token = String((await call("POST", "/oauth2/v3/token", { body })).body["access_token"]);
  }
  await signIn();

  return {
    app,
    simulator,
    call,
    signIn,
    async newPeople(count: number, about: JsonObject = {}): Promise<string[]> {
      const body = { count, ...about };
      const answer = await app.inject({ method: "POST", url: "/simulator/users", payload: body });
      return (answer.json() as { userId: string }[]).map(({ userId }) => userId);
    },
    async advance(milliseconds: number): Promise<void> {
      simulator.clock.advance(milliseconds);
      await signIn();
    },
    async reset(): Promise<void> {
      await simulator.reset();
      simulator.clock.setSpeed(0);
      await signIn();
    },
    async close(): Promise<void> {
      simulator.webhooks.close();
      simulator.live.close();
      simulator.clock.close();
      await app.close();
    },
  };
}

export type InProcess = Awaited<ReturnType<typeof runInProcess>>;
