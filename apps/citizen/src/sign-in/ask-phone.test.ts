import { expect, test } from "vitest";
import { readPhoneAnswer } from "./ask-phone.ts";

const session = {
  type: "line-simulator:session",
  idToken: "header.body.signature",
  accessToken: "x",
  profile: { userId: "U1", displayName: "สมศรี", pictureUrl: "http://localhost/p" },
  language: "en",
  os: "android",
};

test("takes from the phone's answer what the page needs", () => {
  expect(readPhoneAnswer(session)).toEqual({
    idToken: "header.body.signature",
    profile: { userId: "U1", displayName: "สมศรี" },
    language: "en",
  });
});

test("knows a refusal, and that other messages are not for us", () => {
  expect(readPhoneAnswer({ type: "line-simulator:refused" })).toBe("refused");
  for (const strange of [
    null,
    "line-simulator:session",
    { ...session, type: "other" },
    { ...session, idToken: undefined },
    { ...session, profile: null },
  ])
    expect(readPhoneAnswer(strange)).toBeUndefined();
});
