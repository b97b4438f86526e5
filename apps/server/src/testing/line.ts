import { type RunningLineSimulator, startLineSimulator } from "@paknam/line-simulator";
import type { Dialogue } from "../modules/messages/index.ts";
import type { LogTarget } from "../platform/log.ts";
import { openTestApp, type TestApp } from "./app.ts";
import { waitFor } from "./wait-for.ts";

/** One bubble as a phone shows it; `message` is LINE's own object. */
export type Bubble = Readonly<{ id: string; from: "person" | "account"; message: Readonly<Record<string, unknown>> }>;

/** The real program with a web door on a port, talking with a simulator of its own. */
export type TestLine = Readonly<{
  test: TestApp;
  simulator: RunningLineSimulator;
  /** Calls the simulator's own door. */
  call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  newPerson(): Promise<string>;
  /** Sends a message of LINE's kinds as that person; a string is a text. */
  say(userId: string, message: string | Record<string, unknown> | readonly unknown[]): Promise<Record<string, unknown>>;
  /** What the account said to that person. */
  answers(userId: string): Promise<Bubble[]>;
  /** Waits until the account has said so many things to that person. */
  waitForAnswers(userId: string, count: number): Promise<Bubble[]>;
  /** The texts of all that the account said: a text as it is, a card by what stands for it. */
  waitForTexts(userId: string, count: number): Promise<string[]>;
  close(): Promise<void>;
}>;

/**
 * Starts simulator and program. Both clocks run from now on: LINE's minute is the same for both.
 * @param options.role "all" works too; "web" leaves the turns to whoever the test starts
 */
export async function openTestLine(
  options: {
    role?: "web" | "all";
    dialogues?: readonly Dialogue[];
    environment?: Record<string, string>;
    logTo?: LogTarget;
  } = {},
): Promise<TestLine> {
  const simulator = await startLineSimulator({ port: 0, channelSecret: "test-channel-secret" });
  const test = await openTestApp({
    environment: { LINE_API_URL: simulator.url, LINE_DATA_API_URL: simulator.url, ...options.environment },
    ...(options.dialogues ? { dialogues: options.dialogues } : {}),
    ...(options.logTo ? { logTo: options.logTo } : {}),
  });
  test.clock.set(new Date());
  const webUrl = await test.http.listen({ port: 0, host: "127.0.0.1" });
  await setWebhook(simulator.url, `${webUrl}/line/webhook`);
  if (options.role !== "web") await test.app.run("worker");

  const call: TestLine["call"] = async (method, path, body) => {
    const response = await fetch(`${simulator.url}/simulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === "" ? {} : JSON.parse(text);
  };
  const answers: TestLine["answers"] = async (userId) => {
    const { messages } = (await call("GET", `/users/${userId}/chat`)) as { messages: Bubble[] };
    return messages.filter((bubble) => bubble.from === "account");
  };
  const waitForAnswers: TestLine["waitForAnswers"] = (userId, count) =>
    waitFor(`${count} answers`, async () => {
      const all = await answers(userId);
      return all.length >= count ? all : undefined;
    });
  return {
    test,
    simulator,
    call,
    answers,
    waitForAnswers,
    async newPerson() {
      const [person] = Object.values(await call("POST", "/users", { displayName: "สมชาย" }));
      return String((person as { userId: string }).userId);
    },
    say: (userId, message) =>
      call(
        "POST",
        `/users/${userId}/messages`,
        typeof message === "string" ? { type: "text", text: message } : message,
      ),
    waitForTexts: async (userId, count) =>
      (await waitForAnswers(userId, count)).map(({ message }) => String(message.text ?? message.altText)),
    async close() {
      await test.close();
      await simulator.close();
    },
  };
}

/** As an operator does in LINE's console. */
async function setWebhook(lineUrl: string, endpoint: string): Promise<void> {
  const form = { grant_type: "client_credentials", client_id: "1650000001", client_secret: "test-channel-secret" };
  const answer = await fetch(`${lineUrl}/oauth2/v3/token`, { method: "POST", body: new URLSearchParams(form) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const set = await fetch(`${lineUrl}/v2/bot/channel/webhook/endpoint`, {
    method: "PUT",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ endpoint }),
  });
  if (!set.ok) throw new Error(`the webhook was not set: ${set.status} ${await set.text()}`);
}
