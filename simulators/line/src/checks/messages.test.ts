import { expect, it } from "vitest";
import type { JsonObject } from "../json.ts";
import { LineError } from "../line/line-error.ts";
import { check } from "./check-body.ts";
import { validateRequest } from "./requests.ts";

function faultOf(message: unknown): string {
  try {
    check(validateRequest, { messages: [message] });
    return "";
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    const { details = [] } = error.body;
    return details[0] === undefined ? error.message : `${details[0].property}: ${details[0].message}`;
  }
}

const tap = (label: string) => ({ type: "message", label, text: "ok" });
const withQuickReply = (count: number, action: object = tap("ได้")) => ({
  type: "text",
  text: "เลือก",
  quickReply: { items: Array.from({ length: count }, () => ({ type: "action", action })) },
});
const buttons = (change: object) => ({
  type: "template",
  altText: "a",
  template: { type: "buttons", text: "ข้อความ", actions: [tap("ก")], ...change },
});
const confirm = (actions: number, text = "ใช่ไหม") => ({
  type: "template",
  altText: "a",
  template: { type: "confirm", text, actions: Array.from({ length: actions }, () => tap("ก")) },
});
const carousel = (columns: JsonObject[]) => ({
  type: "template",
  altText: "a",
  template: { type: "carousel", columns },
});
const column = (actions = 1, text = "ก") => ({ text, actions: Array.from({ length: actions }, () => tap("ก")) });
const flex = (contents: object, altText = "a") => ({ type: "flex", altText, contents });
const body = (...contents: object[]) => ({ type: "bubble", body: { type: "box", layout: "vertical", contents } });
const words = (text: string) => ({ type: "text", text });
const place = { type: "location", title: "ก".repeat(100), address: "ก".repeat(100), latitude: 13.6, longitude: 100.6 };
const picture = (url: string) => ({ type: "image", originalContentUrl: url, previewImageUrl: url });
const postback = (data: string) => withQuickReply(1, { type: "postback", label: "ก", data });

it.each<[string, unknown]>([
  ["a text of 5,000", words("ก".repeat(5000))],
  ["13 quick replies", withQuickReply(13)],
  ["a label of 20 characters of two marks each", withQuickReply(1, tap("ก้".repeat(20)))],
  ["postback data of 300", postback("x".repeat(300))],
  ["camera and location as quick replies", withQuickReply(1, { type: "location", label: "ที่อยู่" })],
  ["a full location", place],
  ["a picture by HTTPS", picture("https://example.com/a.jpg")],
  ["a picture of this machine", picture("http://localhost:3000/files/a")],
  [
    "buttons with 4 actions and 160 characters",
    buttons({ text: "ก".repeat(160), actions: [1, 2, 3, 4].map(() => tap("ก")) }),
  ],
  ["a confirmation of 240 characters", confirm(2, "ก".repeat(240))],
  ["10 columns", carousel(Array.from({ length: 10 }, () => column(3)))],
  ["an alternative text of 1,500", flex(body(words("ก")), "ก".repeat(1500))],
  ["12 bubbles", flex({ type: "carousel", contents: Array.from({ length: 12 }, () => body(words("ก"))) })],
  ["a sticker", { type: "sticker", packageId: "446", stickerId: "1988" }],
])("takes %s", (_, message) => {
  expect(faultOf(message)).toBe("");
});

it.each<[string, unknown, string]>([
  ["a text of 5,001", words("ก".repeat(5001)), "messages[0].text: Length must be between 0 and 5000"],
  ["no text", { type: "text" }, "messages[0].text: May not be empty"],
  [
    "a number as text",
    { type: "text", text: 1 },
    "The property, 'messages[0].text', in the request body is invalid (line: -, column: -)",
  ],
  [
    "an unknown type",
    { type: "nope" },
    "The property, 'messages[0].type', in the request body is invalid (line: -, column: -)",
  ],
  ["14 quick replies", withQuickReply(14), "messages[0].quickReply.items: Size must be between 1 and 13"],
  [
    "a label of 21",
    withQuickReply(1, tap("ก".repeat(21))),
    "messages[0].quickReply.items[0].action.label: Length must be between 0 and 20",
  ],
  ["no label", withQuickReply(1, { type: "camera" }), "messages[0].quickReply.items[0].action.label: May not be empty"],
  [
    "postback data of 301",
    postback("x".repeat(301)),
    "messages[0].quickReply.items[0].action.data: Length must be between 0 and 300",
  ],
  [
    "a camera outside quick replies",
    buttons({ actions: [{ type: "camera", label: "ก" }] }),
    "The property, 'messages[0].template.actions[0].type', in the request body is invalid (line: -, column: -)",
  ],
  ["a title of 101", { ...place, title: "ก".repeat(101) }, "messages[0].title: Length must be between 0 and 100"],
  ["a picture by HTTP", picture("http://example.com/a.jpg"), "messages[0].originalContentUrl: invalid uri scheme"],
  [
    "5 actions",
    buttons({ actions: [1, 2, 3, 4, 5].map(() => tap("ก")) }),
    "messages[0].template.actions: Size must be between 1 and 4",
  ],
  ["161 characters", buttons({ text: "ก".repeat(161) }), "messages[0].template.text: Length must be between 0 and 160"],
  [
    "61 characters under a title",
    buttons({ title: "ก", text: "ก".repeat(61) }),
    "messages[0].template.text: Length must be between 0 and 60",
  ],
  ["a confirmation with one button", confirm(1), "messages[0].template.actions: Size must be between 2 and 2"],
  [
    "11 columns",
    carousel(Array.from({ length: 11 }, () => column())),
    "messages[0].template.columns: Size must be between 1 and 10",
  ],
  [
    "uneven columns",
    carousel([column(1), column(2)]),
    "messages[0].template.columns: The number of actions must be the same",
  ],
  [
    "an alternative text of 1,501",
    flex(body(words("ก")), "ก".repeat(1501)),
    "messages[0].altText: Length must be between 0 and 1500",
  ],
  [
    "13 bubbles",
    flex({ type: "carousel", contents: Array.from({ length: 13 }, () => body(words("ก"))) }),
    "/contents: Size must be between 1 and 12",
  ],
  ["a bubble over 30 KB", flex(body(words("x".repeat(31_000)))), "/: must not be larger than 30720 bytes"],
  ["an empty bubble", flex({ type: "bubble" }), "/: At least one block must be specified"],
  ["an unknown Flex property", flex(body({ ...words("ก"), bold: true })), "/body/contents/0/bold: unknown field"],
  ["an unknown component", flex(body({ type: "table" })), "/body/contents/0/type: invalid property"],
  ["a colour by name", flex(body({ ...words("ก"), color: "red" })), "/body/contents/0/color: invalid property"],
  ["a button without action", flex(body({ type: "button" })), "/body/contents/0/action: must be specified"],
  [
    "a box in a line of text",
    flex(body({ type: "box", layout: "baseline", contents: [{ type: "box", layout: "vertical", contents: [] }] })),
    "/body/contents/0/contents/0/type: invalid property",
  ],
])("refuses %s", (_, message, fault) => {
  expect(faultOf(message)).toBe(fault);
});

it("names a carousel over 50 KB", () => {
  const contents = Array.from({ length: 2 }, () => body(words("x".repeat(26_000))));
  expect(faultOf(flex({ type: "carousel", contents }))).toBe("/: must not be larger than 51200 bytes");
});

it("names the message in which the Flex is wrong", () => {
  const call = () => check(validateRequest, { messages: [words("ก"), flex({ type: "bubble" })] });
  expect(call).toThrow("A message (messages[1]) in the request body is invalid");
});
