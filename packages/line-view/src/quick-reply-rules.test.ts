import { expect, test } from "vitest";
import { maxQuickReplies, staysWhenTapped, visibleQuickReplies } from "./quick-reply-rules.ts";

const item = { type: "action", action: { type: "message", label: "ใช่", text: "ใช่" } };
const asking = { from: "account" as const, message: { type: "text", text: "ใช่ไหม", quickReply: { items: [item] } } };
const plain = { from: "account" as const, message: { type: "text", text: "ครับ" } };
const answer = { from: "person" as const, message: { type: "text", text: "ใช่" } };

test("the last message of the account offers its chips", () => {
  expect(visibleQuickReplies([plain, asking], false)).toEqual([item]);
});

test("they are gone once anything follows, from either side", () => {
  expect(visibleQuickReplies([asking, plain], false)).toEqual([]);
  expect(visibleQuickReplies([asking, answer], false)).toEqual([]);
});

test("unsending what followed brings them back", () => {
  expect(visibleQuickReplies([asking, { ...answer, unsent: true }], false)).toEqual([item]);
});

test("a tap uses them up, except where something has yet to be chosen", () => {
  const stays = (type: string) => staysWhenTapped({ type });
  expect(["camera", "cameraRoll", "location", "datetimepicker"].every(stays)).toBe(true);
  expect(["message", "postback", "uri", "clipboard"].some(stays)).toBe(false);
});

test("LINE on a computer has none, and a phone shows thirteen at most", () => {
  expect(visibleQuickReplies([asking], true)).toEqual([]);
  const many = { ...asking, message: { type: "text", quickReply: { items: Array(20).fill(item) } } };
  expect(visibleQuickReplies([many], false)).toHaveLength(maxQuickReplies);
});
