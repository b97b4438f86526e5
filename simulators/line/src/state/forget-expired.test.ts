import { expect, it } from "vitest";
import { forgetExpired } from "./forget-expired.ts";
import { createLinkTokens } from "./link-tokens.ts";

it("throws away what is too old with the thousandth, and nothing that is still good", () => {
  const tokens = new Map(Array.from({ length: 999 }, (_, at) => [`token ${at}`, { expiresAt: at }]));
  forgetExpired(tokens, 500);
  expect(tokens.size).toBe(999);
  tokens.set("last", { expiresAt: 1000 });
  forgetExpired(tokens, 500);
  expect(tokens.size).toBe(499);
  expect(tokens.has("token 500")).toBe(false);
  expect(tokens.has("token 501")).toBe(true);
});

it("leaves a token that has just been given as it is", () => {
  const tokens = createLinkTokens(() => 0);
  const given = Array.from({ length: 1001 }, () => tokens.issue("U1"));
  expect(given.every((token) => tokens.use(token, "U1"))).toBe(true);
});
