import { beforeEach, expect, it } from "vitest";
import { createReplyTokens } from "./reply-tokens.ts";

const userId = `U${"a".repeat(32)}`;
const minuteMs = 60_000;

let now: number;
let tokens: ReturnType<typeof createReplyTokens>;
beforeEach(() => {
  now = 1_800_000_000_000;
  tokens = createReplyTokens(() => now);
});

it("is good for one minute and not for a millisecond more", () => {
  const [inTime, late] = [tokens.issue(userId), tokens.issue(userId)];
  now += minuteMs;
  expect(tokens.use(inTime)).toBe(userId);
  now += 1;
  expect(tokens.use(late)).toBeUndefined();
});

it("is good once", () => {
  const token = tokens.issue(userId);
  expect(tokens.peek(token)).toBe(userId);
  expect(tokens.use(token)).toBe(userId);
  expect(tokens.use(token)).toBeUndefined();
});

it("begins another minute with each redelivery", () => {
  const token = tokens.issue(userId);
  now += 10 * minuteMs;
  expect(tokens.use(token)).toBeUndefined();
  tokens.received(token);
  now += minuteMs;
  expect(tokens.use(token)).toBe(userId);
});

it("ends twenty minutes after the event, whatever is redelivered", () => {
  const [inTime, late] = [tokens.issue(userId), tokens.issue(userId)];
  now += 20 * minuteMs - 1;
  tokens.received(inTime);
  tokens.received(late);
  now += 1;
  expect(tokens.use(inTime)).toBe(userId);
  now += 1;
  expect(tokens.use(late)).toBeUndefined();
});

it("does not come back to life when a used one is redelivered", () => {
  const token = tokens.issue(userId);
  tokens.use(token);
  tokens.received(token);
  expect(tokens.use(token)).toBeUndefined();
});
