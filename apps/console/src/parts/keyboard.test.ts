import { expect, test } from "vitest";
import { type KeyPress, nameOfKey } from "./keyboard.ts";

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test("keys are known by their place, whatever the layout writes", () => {
  expect(nameOfKey(press("KeyJ"))).toBe("j");
  expect(nameOfKey(press("Slash", { shiftKey: true }))).toBe("?");
  expect(nameOfKey(press("Slash"))).toBe("/");
});

test("control and command are one", () => {
  expect(nameOfKey(press("KeyK", { ctrlKey: true }))).toBe("mod+k");
  expect(nameOfKey(press("KeyK", { metaKey: true }))).toBe("mod+k");
  expect(nameOfKey(press("NumpadEnter", { metaKey: true }))).toBe("mod+enter");
});

test("what the browser or a screen reader may want is left alone", () => {
  expect(nameOfKey(press("KeyJ", { altKey: true }))).toBeUndefined();
  expect(nameOfKey(press("KeyJ", { shiftKey: true }))).toBeUndefined();
  expect(nameOfKey(press("Tab"))).toBeUndefined();
});
