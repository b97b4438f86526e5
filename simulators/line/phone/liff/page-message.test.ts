import { expect, test } from "vitest";
import { readPageMessage } from "./page-message.ts";

test("reads what a page may say and nothing else", () => {
  expect(readPageMessage({ type: "liff-page:ready" })).toEqual({ type: "ready" });
  expect(readPageMessage({ type: "liff-page:open-window", url: "https://a.b", external: true })).toEqual({
    type: "open-window",
    url: "https://a.b",
    external: true,
  });
  for (const strange of [null, "liff-page:ready", { type: "webpackOk" }, { type: "liff-page:open-window" }]) {
    expect(readPageMessage(strange)).toBeUndefined();
  }
});

test("sends texts, places and stickers, at most five, and drops what is none", () => {
  const text = { type: "text", text: "ส่งเรื่องแล้ว" };
  const place = { type: "location", latitude: 13.6, longitude: 100.6 };
  const messages = [text, { type: "text", text: 5 }, place, { type: "flex" }, text, text, text];
  expect(readPageMessage({ type: "liff-page:send-messages", requestId: "1", messages })).toEqual({
    type: "send-messages",
    requestId: "1",
    messages: [text, place, text],
  });
});
