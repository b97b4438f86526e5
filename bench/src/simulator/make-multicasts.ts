import { randomUUID } from "node:crypto";

export const perMulticast = 500;

/** What a campaign sends: a card with a picture, a title, two paragraphs and two buttons. `edition` makes it another campaign. */
function card(edition: number): object {
  const paragraph = (text: string) => ({ type: "text", text, wrap: true, size: "sm", color: "#555555" });
  const button = (label: string, data: string) => ({
    type: "button",
    style: "primary",
    action: { type: "postback", label, data, displayText: label },
  });
  return {
    type: "flex",
    altText: `ประกาศฉบับที่ ${edition}`,
    contents: {
      type: "bubble",
      hero: { type: "image", url: "https://example.com/notice.jpg", size: "full", aspectRatio: "20:13" },
      body: {
        type: "box",
        layout: "vertical",
        spacing: "md",
        contents: [
          { type: "text", text: `ประกาศฉบับที่ ${edition}`, weight: "bold", size: "lg", wrap: true },
          paragraph("น้ำทะเลหนุนสูงช่วงวันที่ 12-16 พฤศจิกายน ขอให้ผู้ที่อยู่ริมคลองยกของขึ้นที่สูง"),
          paragraph("ศูนย์พักพิงเปิดแล้ว 14 แห่ง ต้องการรถรับส่งแจ้งได้ตลอด 24 ชั่วโมง"),
        ],
      },
      footer: {
        type: "box",
        layout: "horizontal",
        contents: [button("ศูนย์ใกล้ฉัน", "shelter:near"), button("แจ้งขอรถ", "ride:ask")],
      },
    },
  };
}

/**
 * Whole HTTP requests, one multicast after another: each edition goes once to all of these people, 500 at a time and each multicast with
 * a retry key of its own, before the next edition begins.
 */
export function makeMulticasts(userIds: readonly string[]) {
  const groups = Array.from({ length: Math.ceil(userIds.length / perMulticast) }, (_, index) =>
    Buffer.from(JSON.stringify(userIds.slice(index * perMulticast, (index + 1) * perMulticast))),
  );
  let made = 0;
  return {
    next(url: URL, token: string): Buffer {
      const group = groups[made % groups.length];
      const messages = JSON.stringify([card(Math.floor(made / groups.length) + 1)]);
      made += 1;
      if (group === undefined) throw new Error("there is nobody to send to");
      const body = Buffer.concat([Buffer.from('{"to":'), group, Buffer.from(`,"messages":${messages}}`)]);
      const head = [
        `POST ${url.pathname} HTTP/1.1`,
        `Host: ${url.host}`,
        `Authorization: Bearer ${token}`,
        "Content-Type: application/json",
        `X-Line-Retry-Key: ${randomUUID()}`,
        `Content-Length: ${body.length}`,
      ].join("\r\n");
      return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
    },
  };
}
