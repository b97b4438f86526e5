import { createHmac, randomBytes } from "node:crypto";

/** What people write to such an account: complaints, answers to questions, small talk. */
const SAID = [
  "สวัสดีค่ะ",
  "ไฟถนนดับหน้าวัดบางโฉลงใน มืดมากค่ะ",
  "ถนนเป็นหลุมลึกตรงทางเข้าหมู่บ้าน รถล้มหลายคันแล้วครับ",
  "ขยะไม่มาเก็บสองอาทิตย์แล้ว เหม็นมาก",
  "น้ำท่วมซอยทุกครั้งที่ฝนตก ช่วยดูท่อให้หน่อยครับ",
  "ขอบคุณค่ะ",
  "โรงงานปล่อยควันตอนกลางคืน หายใจไม่ออก",
  "หมาจรจัดไล่กัดคนแถวตลาดปากน้ำ",
  "เรื่องของฉัน",
  "ตอนนี้ถึงไหนแล้วคะ",
  "ไม่มีรูปครับ",
  "เสียงดังจากร้านข้างบ้านถึงตีสองทุกคืน",
] as const;

const DESTINATION = "U00000000000000000000000000000001";

export type MadeEvent = Readonly<{
  eventId: string;
  lineUserId: string;
  messageId: string;
  occurredAt: Date;
  body: unknown;
}>;

/** Numbers from 0 up to 1, the same at every run (mulberry32), so that two runs send alike. */
export function makeDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of `items`. Throws when there are none. */
export function pick<Item>(items: readonly Item[], dice: () => number): Item {
  const item = items[Math.floor(dice() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** A text event as LINE sends it; its reply token is nobody's, as after an hour of waiting. */
export function makeEvent(given: { lineUserId: string; occurredAt: Date; dice: () => number }): MadeEvent {
  const { lineUserId, occurredAt, dice } = given;
  const eventId = `01${randomBytes(12).toString("hex").toUpperCase()}`;
  const messageId = String(500_000_000_000_000_000n + BigInt(Math.floor(dice() * 2 ** 52)));
  const body = {
    type: "message",
    message: { type: "text", id: messageId, quoteToken: randomBytes(24).toString("base64url"), text: pick(SAID, dice) },
    webhookEventId: eventId,
    deliveryContext: { isRedelivery: false },
    timestamp: occurredAt.getTime(),
    source: { type: "user", userId: lineUserId },
    replyToken: randomBytes(16).toString("hex"),
    mode: "active",
  };
  return { eventId, lineUserId, messageId, occurredAt, body };
}

/** A whole HTTP request with a signed webhook, ready to be written to a socket. */
export function makePost(given: { url: URL; events: readonly MadeEvent[]; channelSecret: string }): Buffer {
  const { url, events, channelSecret } = given;
  const body = Buffer.from(JSON.stringify({ destination: DESTINATION, events: events.map((event) => event.body) }));
  const signature = createHmac("sha256", channelSecret).update(body).digest("base64");
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `Host: ${url.host}`,
    "User-Agent: LineBotWebhook/2.0",
    "Content-Type: application/json; charset=utf-8",
    `X-Line-Signature: ${signature}`,
    `Content-Length: ${body.length}`,
  ].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
}
