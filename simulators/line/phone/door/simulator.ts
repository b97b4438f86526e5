import type { Answer, Chat, IdToken, OutgoingMessage, Person, PhoneConfig, Postback } from "./shapes.ts";

async function call<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/simulator/${path}`, {
    signal: AbortSignal.timeout(20_000),
    ...(body !== undefined && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const answer: T = response.headers.get("content-type")?.includes("json") ? await response.json() : undefined;
  return answer;
}

/** A load test may make thousands; a chat list is read by eye. */
const shownPeople = 40;

const of = (userId: string) => `users/${encodeURIComponent(userId)}`;

/** Every call of the simulator's own door that the phone makes. Each throws an Error with status and body when it is refused. */
export const simulator = {
  people: async () => (await call<{ users: Person[] }>(`users?limit=${shownPeople}`)).users,
  addPerson: (displayName?: string) =>
    call<Array<{ userId: string }>>("users", { friend: true, ...(displayName && { displayName }) }),
  person: (userId: string) => call<Person>(of(userId)),
  chat: (userId: string) => call<Chat>(`${of(userId)}/chat`),
  send: (userId: string, message: OutgoingMessage | OutgoingMessage[]) =>
    call<Answer>(`${of(userId)}/messages`, message),
  postback: (userId: string, postback: Postback) => call<Answer>(`${of(userId)}/postback`, postback),
  follow: (userId: string) => call(`${of(userId)}/follow`, {}),
  block: (userId: string) => call(`${of(userId)}/block`, {}),
  unsend: (userId: string, messageId: string) => call(`${of(userId)}/unsend`, { messageId }),
  idToken: (userId: string) => call<IdToken>(`${of(userId)}/id-token`, {}),
  config: () => call<PhoneConfig>("config"),
};

export const richMenuImageUrl = (richMenuId: string) => `/simulator/richmenus/${encodeURIComponent(richMenuId)}/image`;
