import type { LineAction } from "@paknam/line-view";
import { expect, test } from "vitest";
import { readAction } from "./read-action.ts";

const read = (action: LineAction) => readAction(action, { isPc: false });

test("a message action sends its text, a uri action opens its address", () => {
  expect(read({ type: "message", label: "แจ้ง", text: "แจ้งเรื่อง" })).toEqual({ do: "send", text: "แจ้งเรื่อง" });
  expect(read({ type: "uri", uri: "https://a.b" })).toEqual({ do: "open", uri: "https://a.b" });
});

test("a postback shows what it should show and may ask for keyboard or menu", () => {
  expect(read({ type: "postback", data: "confirm", displayText: "ยืนยัน" })).toEqual({
    do: "postback",
    postback: { data: "confirm", displayText: "ยืนยัน" },
  });
  expect(read({ type: "postback", data: "x", inputOption: "openKeyboard", fillInText: "ที่อยู่: " })).toEqual({
    do: "postback",
    postback: { data: "x" },
    wish: { menu: "close", fillIn: "ที่อยู่: " },
  });
});

test("switching the rich menu tells which alias, as LINE does, and leaves the menu open", () => {
  expect(read({ type: "richmenuswitch", richMenuAliasId: "emergency", data: "switched" })).toEqual({
    do: "postback",
    postback: { data: "switched", params: { newRichMenuAliasId: "emergency", status: "SUCCESS" } },
    wish: { menu: "open" },
  });
});

test("a date question is put as the browser's field takes it", () => {
  expect(read({ type: "datetimepicker", data: "when", mode: "datetime", min: "2026-08-01t09:00" })).toEqual({
    do: "date",
    question: { data: "when", mode: "datetime", min: "2026-08-01T09:00" },
  });
});

test("what is incomplete or unknown does nothing", () => {
  for (const action of [{ type: "message" }, { type: "uri" }, { type: "clipboard" }, { type: "teleport" }]) {
    expect(read(action)).toEqual({ do: "nothing" });
  }
});

test("LINE on a computer opens the address meant for it", () => {
  const action = { type: "uri", uri: "https://a.b", altUri: { desktop: "https://a.b/?pc" } };
  expect(readAction(action, { isPc: true })).toEqual({ do: "open", uri: "https://a.b/?pc" });
  expect(readAction(action, { isPc: false })).toEqual({ do: "open", uri: "https://a.b" });
  expect(readAction({ type: "uri", uri: "https://a.b" }, { isPc: true })).toEqual({ do: "open", uri: "https://a.b" });
});

test("the camera takes one picture, the camera roll gives several", () => {
  expect(read({ type: "camera", label: "ถ่ายรูป" })).toEqual({ do: "camera" });
  expect(read({ type: "cameraRoll", label: "เลือกรูป" })).toEqual({ do: "photos" });
});
