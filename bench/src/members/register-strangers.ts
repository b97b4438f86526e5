import { type Connection, openConnection } from "../webhook/connection.ts";
import { makePost, pick } from "../webhook/make-events.ts";
import { makeFollow } from "./make-follow.ts";
import type { Stranger } from "./make-strangers.ts";
import { FIRST_NAMES, SURNAME_BEGINNINGS, SURNAME_ENDS } from "./names.ts";

const PURPOSES = ["service", "news", "alerts", "sharing"] as const;
const AREAS = ["110101", "110102", "110103", "110301", "110401", "110501"] as const;

/**
 * People register, so many at a time, each by three requests one after the other: LINE tells of the follow, the page keeps the answers, the
 * page registers. Throws when one is not answered well, or when there are no strangers left.
 */
export async function registerStrangers(given: {
  url: URL;
  channelSecret: string;
  strangers: Stranger[];
  connections: number;
  forMs: number;
  dice: () => number;
}): Promise<{ registered: number; perSecond: number }> {
  const { url, channelSecret, strangers, connections, forMs, dice } = given;
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(url)));
  const startedAt = performance.now();
  const registerOne = async (connection: Connection): Promise<void> => {
    const stranger = strangers.pop();
    if (!stranger) throw new Error("there are no strangers left");
    const webhook = new URL("/line/webhook", url);
    await sent(connection, makePost({ url: webhook, events: [makeFollow(stranger.lineUserId)], channelSecret }));
    await sent(connection, request(url, { method: "PATCH", token: stranger.token, body: answers(dice) }));
    await sent(connection, request(url, { method: "POST", token: stranger.token }));
  };
  const counts = await Promise.all(
    open.map(async (connection) => {
      let registered = 0;
      for (; performance.now() - startedAt < forMs; registered += 1) await registerOne(connection);
      return registered;
    }),
  ).finally(() => {
    for (const connection of open) connection.close();
  });
  const registered = counts.reduce((sum, count) => sum + count, 0);
  return { registered, perSecond: (registered / (performance.now() - startedAt)) * 1_000 };
}

async function sent(connection: Connection, bytes: Buffer): Promise<void> {
  const status = await connection.exchange(bytes);
  if (status !== 200) throw new Error(`answered ${status}: ${bytes.toString("utf8").split("\r\n")[0]}`);
}

/** All that is asked, as a page sends it in the end. */
export const answers = (dice: () => number) => ({
  consents: PURPOSES.map((purpose) => ({ purpose, version: 1, given: purpose === "service" || dice() < 0.7 })),
  language: "th",
  name: `${pick(FIRST_NAMES, dice)} ${pick(SURNAME_BEGINNINGS, dice)}${pick(SURNAME_ENDS, dice)}`,
  birthYear: 1940 + Math.floor(dice() * 65),
  phone: `08${String(Math.floor(dice() * 1e8)).padStart(8, "0")}`,
  residence: "registered-here",
  home: { areaCode: pick(AREAS, dice), label: null, point: null },
  work: { areaCode: pick(AREAS, dice), label: null, point: null },
  followed: [],
  groups: ["parents"],
  topics: ["flood", "traffic"],
});

export function request(url: URL, { method, token, body }: { method: string; token: string; body?: unknown }): Buffer {
  const text = Buffer.from(body === undefined ? "" : JSON.stringify(body));
  const head = [
    `${method} /api/member/registration HTTP/1.1`,
    `Host: ${url.host}`,
    `Authorization: Bearer ${token}`,
    ...(body === undefined ? [] : ["Content-Type: application/json"]),
    `Content-Length: ${text.length}`,
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), text]);
}
