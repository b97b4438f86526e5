import { expect, it } from "vitest";
import { findActions } from "./find-actions.ts";

const postback = (data: string) => ({ type: "postback", label: data, data });
const labelsOf = (...messages: Parameters<typeof findActions>[0]) =>
  findActions(messages).map(({ action, isQuickReply }) => `${action["data"]}${isQuickReply ? " (quick reply)" : ""}`);

it("finds nothing to tap in a text", () => {
  expect(findActions([{ type: "text", text: "สวัสดี" }])).toEqual([]);
});

it("tries Flex's buttons first, in the order drawn, then what else can be touched", () => {
  const bubble = (name: string) => ({
    type: "bubble",
    hero: { type: "image", url: "https://example.com/1.jpg", action: postback(`${name} picture`) },
    body: { type: "box", contents: [{ type: "box", contents: [{ type: "text", action: postback(`${name} text`) }] }] },
    footer: {
      type: "box",
      contents: [
        { type: "button", action: postback(`${name} yes`) },
        { type: "button", action: postback(`${name} no`) },
      ],
    },
  });
  const carousel = { type: "carousel", contents: [bubble("one"), bubble("two")] };
  expect(labelsOf({ type: "flex", altText: "ข่าว", contents: carousel })).toEqual([
    "one yes",
    "one no",
    "two yes",
    "two no",
    "one picture",
    "one text",
    "two picture",
    "two text",
  ]);
});

it("reads every kind of template, and imagemaps", () => {
  const template = (fields: object) => labelsOf({ type: "template", altText: "", template: fields });
  expect(template({ type: "buttons", actions: [postback("a")], defaultAction: postback("picture") })).toEqual([
    "a",
    "picture",
  ]);
  expect(template({ type: "confirm", actions: [postback("yes"), postback("no")] })).toEqual(["yes", "no"]);
  const columns = [{ actions: [postback("a")] }, { actions: [postback("b")] }];
  expect(template({ type: "carousel", columns })).toEqual(["a", "b"]);
  expect(template({ type: "image_carousel", columns: [{ action: postback("a") }] })).toEqual(["a"]);
  const imagemap = { type: "imagemap", actions: [{ type: "uri", linkUri: "https://example.com/" }] };
  expect(findActions([imagemap])[0]?.action).toMatchObject({ type: "uri", uri: "https://example.com/" });
});

it("sees quick replies of the last message only, after its buttons", () => {
  const quickReply = (data: string) => ({ quickReply: { items: [{ type: "action", action: postback(data) }] } });
  const confirm = { type: "template", template: { type: "confirm", actions: [postback("yes")] } };
  expect(labelsOf({ type: "text", ...quickReply("early") }, { ...confirm, ...quickReply("late") })).toEqual([
    "yes",
    "late (quick reply)",
  ]);
});
