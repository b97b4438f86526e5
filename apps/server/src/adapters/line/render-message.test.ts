import { type RunningLineSimulator, startLineSimulator } from "@paknam/line-simulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Card, Message } from "../../modules/messages/index.ts";
import { fit } from "./fit-text.ts";
import { renderMessages } from "./render-message.ts";

const render = {
  pictureAddress: (id: string) => `https://example.org/files/${id}`,
  pageAddress: (page: string) => `https://liff.line.me/1650000002-practice${page}`,
};

let line: RunningLineSimulator;
let token: string;
beforeAll(async () => {
  line = await startLineSimulator({ port: 0 });
  const form = { grant_type: "client_credentials", client_id: "1650000001", client_secret: line.config.channelSecret };
  const answer = await fetch(`${line.url}/oauth2/v3/token`, { method: "POST", body: new URLSearchParams(form) });
  token = ((await answer.json()) as { access_token: string }).access_token;
});
afterAll(() => line.close());

/** LINE's own check of messages: 200 when they could be sent. */
async function check(messages: readonly unknown[]): Promise<string> {
  const answer = await fetch(`${line.url}/v2/bot/message/validate/reply`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ messages }),
  });
  return `${answer.status} ${answer.ok ? "" : await answer.text()}`.trim();
}

const card: Card = {
  label: "รับเรื่องแล้ว",
  tone: "acting",
  title: "ไฟถนนดับหน้าวัดอโศการาม",
  copy: "69-7ER3XZK",
  lines: [{ label: "ดูแลโดย", value: "เทศบาลตำบลบางเมือง" }, { value: "จะตอบภายใน 2 ธ.ค. 2569" }, { value: "" }],
  pictureFileId: "a",
  buttons: [
    { kind: "say", label: "ดูเรื่องนี้", data: "complaints.mine:69-7ER3XZK" },
    { kind: "page", label: "เปิดหน้า", path: "/complaints" },
    { kind: "link", label: "เว็บไซต์", url: "https://example.org" },
    { kind: "call", label: "โทร 1567", number: "1567" },
    { kind: "place", label: "ส่งตำแหน่ง" },
    { kind: "photo", label: "ถ่ายรูป", from: "camera" },
  ],
};
const long = "น้ำท่วมซ้ำซาก".repeat(1_000);

describe("LINE takes what we draw", () => {
  const messages: [string, Message[]][] = [
    ["a text", [{ kind: "text", text: "สวัสดี" }]],
    ["an empty text", [{ kind: "text", text: " " }]],
    ["a text that is too long", [{ kind: "text", text: long }]],
    ["a picture", [{ kind: "image", fileId: "a" }]],
    ["a place without address", [{ kind: "place", title: long, address: "", point: { lat: 13.6, lng: 100.6 } }]],
    ["a card with everything", [{ kind: "card", altText: "รับเรื่องแล้ว", card }]],
    ["a card with its title alone", [{ kind: "card", altText: "", card: { title: "สวัสดี" } }]],
    [
      "a card far too long",
      [{ kind: "card", altText: long, card: { title: long, lines: Array(30).fill({ label: long, value: long }) } }],
    ],
    [
      "twenty cards far too long",
      [{ kind: "cards", altText: long, cards: Array(20).fill({ ...card, lines: Array(9).fill({ value: long }) }) }],
    ],
    [
      "more choices than fit, with labels that are too long",
      [
        {
          kind: "text",
          text: "เลือก",
          choices: Array.from({ length: 20 }, (_, n) => ({ kind: "say" as const, label: `${n} ${long}`, data: "a:b" })),
        },
      ],
    ],
  ];
  test.each(messages)("%s", async (_name, drawn) => {
    expect(await check(renderMessages(render, drawn))).toBe("200");
  });
});

test("choices of every message gather under the last, where phones show them", () => {
  const drawn = renderMessages(render, [
    { kind: "text", text: "หนึ่ง", choices: [{ kind: "place", label: "ส่งตำแหน่ง" }] },
    { kind: "text", text: "สอง", choices: [{ kind: "photo", label: "เลือกรูป", from: "album" }] },
  ]);
  expect(drawn[0]).not.toHaveProperty("quickReply");
  expect(drawn[1]).toHaveProperty("quickReply.items.0.action.type", "location");
  expect(drawn[1]).toHaveProperty("quickReply.items.1.action.type", "cameraRoll");
});

test("a cut never parts a letter from its marks", () => {
  const cut = fit("ก้".repeat(100), 51);
  expect(cut.length).toBeLessThanOrEqual(51);
  expect(cut.replaceAll("ก้", "")).toBe("…");
});
