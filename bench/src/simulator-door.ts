type Json = Record<string, unknown>;

/** The LINE simulator's own door (simulators/line/README.md), as far as the programs here use it. */
export type SimulatorDoor = Readonly<{
  makePeople(count: number): Promise<string[]>;
  /** Sends as that person; answers when the webhook was delivered. */
  send(userId: string, message: Json): Promise<void>;
  postback(userId: string, postback: { data: string; displayText?: string }): Promise<void>;
  readChat(userId: string): Promise<ChatMessage[]>;
  /** No monthly quota and no rate limits: neither is what is measured. */
  liftLimits(): Promise<void>;
}>;

/** `message` is LINE's own object. */
export type ChatMessage = Readonly<{ id: string; from: "person" | "account"; message: Json }>;

const PATIENCE_MS = 30_000;

export function openSimulatorDoor(simulatorUrl: string): SimulatorDoor {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${simulatorUrl}/simulator${path}`, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
  return {
    makePeople: async (count) =>
      ((await call("POST", "/users", { count })) as { userId: string }[]).map(({ userId }) => userId),
    send: async (userId, message) => delivered(await call("POST", `/users/${userId}/messages`, message)),
    postback: async (userId, postback) => delivered(await call("POST", `/users/${userId}/postback`, postback)),
    readChat: async (userId) => ((await call("GET", `/users/${userId}/chat`)) as { messages: ChatMessage[] }).messages,
    liftLimits: async () => {
      await call("PUT", "/limits", { quota: null, rate: "off" });
    },
  };
}

function delivered(answer: unknown): void {
  const { webhook } = answer as { webhook?: { delivered?: boolean } };
  if (webhook?.delivered !== true) throw new Error(`the webhook was not taken: ${JSON.stringify(answer)}`);
}
