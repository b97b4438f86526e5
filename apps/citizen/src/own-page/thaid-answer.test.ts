import { expect, test } from "vitest";
import { dropThaidAnswer, isThaidAnswer, keepThaidAnswer, readThaidAnswer } from "./thaid-answer.ts";

test("ThaID's answer is told from LINE's own way back and from an address that was only opened", () => {
  expect(isThaidAnswer("?code=a&state=b")).toBe(true);
  expect(isThaidAnswer("?error=user_denied&state=b")).toBe(true);
  expect(isThaidAnswer("?code=a&state=b&liffClientId=1&liffRedirectUri=x")).toBe(false);
  expect(isThaidAnswer("")).toBe(false);
});

test("it is kept until it was used, also where the browser keeps nothing", () => {
  keepThaidAnswer("?code=a&state=b");
  expect(readThaidAnswer()).toBe("?code=a&state=b");
  dropThaidAnswer();
  expect(readThaidAnswer()).toBeNull();
});
