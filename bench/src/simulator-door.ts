type Json = Record<string, unknown>;

/** The LINE simulator's own door (simulators/line/README.md), as far as the programs here use it. */
export type SimulatorDoor = Readonly<{
  makePeople(count: number): Promise<string[]>;
  /** As many as LINE may have: listed page by page. */
  makeMany(count: number): Promise<string[]>;
  /** Sends as that person; answers when the webhook was delivered. */
  send(userId: string, message: Json): Promise<void>;
  postback(userId: string, postback: { data: string; displayText?: string }): Promise<void>;
  readChat(userId: string): Promise<ChatMessage[]>;
  /** No monthly quota and no rate limits: neither is what is measured. */
  liftLimits(): Promise<void>;
  setLimits(limits: { quota?: number | null; rate?: { scale: number } }): Promise<void>;
  /** A channel access token of the usual practice channel. */
  newToken(): Promise<string>;
  summariseDeliveries(): Promise<{ deliveries: number; duplicates: number }>;
  summariseByEndpoint(endpoint: string): Promise<{ deliveries: number; duplicates: number }>;
  /** Every delivery that an endpoint's calls made since a time, one after another. */
  readDeliveries(of: { endpoint: string; since: number }, read: (delivery: Delivery) => void): Promise<void>;
  fail(fault: Json): Promise<void>;
  endFaults(): Promise<void>;
  readResources(): Promise<{ cpuMs: number; rssMostBytes: number }>;
}>;

/** `message` is LINE's own object. */
export type ChatMessage = Readonly<{ id: string; from: "person" | "account"; message: Json }>;

/** `at` in milliseconds. */
export type Delivery = Readonly<{ userId: string; at: number; requestId: string; retryKey: string | null }>;

type PageOfIds = Readonly<{ userIds: string[]; next: number | null }>;
type Summary = Awaited<ReturnType<SimulatorDoor["summariseDeliveries"]>>;
type Resources = Awaited<ReturnType<SimulatorDoor["readResources"]>>;

const PATIENCE_MS = 30_000;

// The simulator's own, when it is told no others.
const CHANNEL_ID = "1650000001";
const CHANNEL_SECRET = "practice-channel-secret";

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
  async function makeMany(count: number): Promise<string[]> {
    const { after } = (await call("POST", "/users", { count, list: false })) as { after: number };
    const made: string[] = [];
    for (let next: number | null = after; next !== null; ) {
      const page = (await call("GET", `/users/ids?after=${next}&limit=100000`)) as PageOfIds;
      made.push(...page.userIds);
      next = page.next;
    }
    return made;
  }
  async function newToken(): Promise<string> {
    const form = { grant_type: "client_credentials", client_id: CHANNEL_ID, client_secret: CHANNEL_SECRET };
    const response = await fetch(`${simulatorUrl}/oauth2/v3/token`, {
      method: "POST",
      body: new URLSearchParams(form),
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`no token: ${response.status}`);
    return token;
  }
  return {
    makeMany,
    newToken,
    setLimits: async (limits) => void (await call("PUT", "/limits", limits)),
    summariseDeliveries: async () => (await call("GET", "/deliveries/summary")) as Summary,
    async summariseByEndpoint(endpoint) {
      const { byEndpoint } = (await call("GET", "/deliveries/summary")) as { byEndpoint: Record<string, Summary> };
      return byEndpoint[endpoint] ?? { deliveries: 0, duplicates: 0 };
    },
    async readDeliveries({ endpoint, since }, read) {
      for (let after: string | null = "0.0"; after !== null; ) {
        const path = `/deliveries?endpoint=${endpoint}&since=${since}&limit=100000&after=${after}`;
        const page = (await call("GET", path)) as { deliveries: Delivery[]; next: string | null };
        for (const delivery of page.deliveries) read(delivery);
        after = page.next;
      }
    },
    fail: async (fault) => void (await call("PUT", "/faults", fault)),
    endFaults: async () => void (await call("DELETE", "/faults")),
    readResources: async () => (await call("GET", "/resources")) as Resources,
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
