import { expect, test } from "vitest";
import { splitLinks } from "./split-links.ts";

test("an address ends where Thai goes on, and its full stop is not part of it", () => {
  expect(splitLinks("ดูที่ http://localhost:3000/track/69-7ER3XZKได้เลย")).toEqual([
    { kind: "text", value: "ดูที่ ", start: 0 },
    {
      kind: "link",
      value: "http://localhost:3000/track/69-7ER3XZK",
      href: "http://localhost:3000/track/69-7ER3XZK",
      start: 6,
    },
    { kind: "text", value: "ได้เลย", start: 44 },
  ]);
  expect(splitLinks("See https://example.org/a.")[1]).toMatchObject({ value: "https://example.org/a" });
});

test("a telephone number is a link, a complaint's number is not", () => {
  expect(splitLinks("โทร 02-382-6040 เรื่อง 69-7ER3XZK").filter((part) => part.kind === "link")).toEqual([
    { kind: "link", value: "02-382-6040", href: "tel:023826040", start: 4 },
  ]);
});

test("nothing of the text is lost", () => {
  const text = "ก https://a.b/c?d=1&e=2#f, ข\nhttps://liff.line.me/123-abc/new ค";
  expect(
    splitLinks(text)
      .map((part) => part.value)
      .join(""),
  ).toBe(text);
});
