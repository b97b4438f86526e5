import { expect, test } from "vitest";
import { readAction } from "./read-action.ts";

test("a message action sends its text, a uri action opens its address", () => {
  expect(readAction({ type: "message", label: "แจ้ง", text: "แจ้งเรื่อง" })).toEqual({ do: "send", text: "แจ้งเรื่อง" });
  expect(readAction({ type: "uri", uri: "https://a.b" })).toEqual({ do: "open", uri: "https://a.b" });
});

test("a postback shows what it should show and may ask for keyboard or menu", () => {
  expect(readAction({ type: "postback", data: "confirm", displayText: "ยืนยัน" })).toEqual({
    do: "postback",
    postback: { data: "confirm", displayText: "ยืนยัน" },
  });
  expect(readAction({ type: "postback", data: "x", inputOption: "openKeyboard", fillInText: "ที่อยู่: " })).toEqual({
    do: "postback",
    postback: { data: "x" },
    wish: { menu: "close", fillIn: "ที่อยู่: " },
  });
});

test("switching the rich menu tells which alias, as LINE does", () => {
  expect(readAction({ type: "richmenuswitch", richMenuAliasId: "emergency", data: "switched" })).toEqual({
    do: "postback",
    postback: { data: "switched", params: { newRichMenuAliasId: "emergency", status: "SUCCESS" } },
  });
});

test("a date question is put as the browser's field takes it", () => {
  expect(readAction({ type: "datetimepicker", data: "when", mode: "datetime", min: "2026-08-01t09:00" })).toEqual({
    do: "date",
    question: { data: "when", mode: "datetime", min: "2026-08-01T09:00" },
  });
});

test("what is incomplete or unknown does nothing", () => {
  for (const action of [{ type: "message" }, { type: "uri" }, { type: "clipboard" }, { type: "teleport" }]) {
    expect(readAction(action)).toEqual({ do: "nothing" });
  }
});
