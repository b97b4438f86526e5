import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";
import { endpoints } from "./endpoints.ts";
import { groupPaths } from "./groups.ts";

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(() => line.reset());

const stranger = `U${"0".repeat(32)}`;

it("tells of the account itself", async () => {
  expect((await line.call("GET", "/v2/bot/info")).body).toEqual({
    userId: expect.stringMatching(/^U[0-9a-f]{32}$/),
    basicId: expect.stringMatching(/^@/),
    displayName: expect.any(String),
    chatMode: "chat",
    markAsReadMode: "manual",
  });
});

it.each([["blocked"], ["never"], ["deleted"]])("knows no name of who is %s", async (state) => {
  const [userId = ""] = await line.newPeople(1);
  const profile = () => line.call("GET", `/v2/bot/profile/${userId}`);
  expect((await profile()).body).toMatchObject({ userId, language: "th" });
  await line.call("PUT", `/simulator/users/${userId}`, { body: { state } });
  expect(await profile()).toMatchObject({ status: 404, body: { message: "Not found" } });
});

describe("linking an account", () => {
  const newLinkToken = (userId: string) => line.call("POST", `/v2/bot/user/${userId}/linkToken`);
  const link = async (userId: string, linkToken: unknown) => {
    const body = { linkToken, nonce: "nonce-of-ours" };
    return (await line.call("POST", `/simulator/users/${userId}/link-account?wait=false`, { body })).body["result"];
  };

  it("works once, for ten minutes, and for that person", async () => {
    const [userId = "", other = ""] = await line.newPeople(2);
    const { linkToken } = (await newLinkToken(userId)).body;
    expect(await link(userId, linkToken)).toBe("ok");
    expect(await link(userId, linkToken)).toBe("failed");
    expect(await link(other, (await newLinkToken(userId)).body["linkToken"])).toBe("failed");
    const late = (await newLinkToken(userId)).body["linkToken"];
    line.simulator.clock.advance(10 * 60_000);
    expect(await link(userId, late)).toBe("failed");
  });

  it("is for friends", async () => {
    expect((await newLinkToken(stranger)).status).toBe(404);
    expect((await newLinkToken("U1")).status).toBe(400);
  });
});

it.each(groupPaths)("%s knows no group and no room", async (path) => {
  const [method = "", url = ""] = path.split(" ");
  const answer = await line.call(method, url.replaceAll(/:\w+/g, `C${"0".repeat(32)}`));
  expect([answer.status, answer.body]).toEqual([404, { message: "Not found" }]);
});

describe("every path", () => {
  const requestsOf = (path: string) => {
    const [method = "", url = ""] = path.split(" ");
    return { method, url: url.replaceAll(/:\w+/g, stranger) };
  };
  const guarded = Object.entries(endpoints).filter(([, { auth }]) => auth !== "none");

  it.each(Object.keys(endpoints))("%s answers with a request id", async (path) => {
    const { method, url } = requestsOf(path);
    const answer = await line.call(method, url);
    expect(answer.headers["x-line-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.status).toBeLessThan(500);
  });

  it.each(guarded.map(([path]) => path))("%s asks who is there", async (path) => {
    const { method, url } = requestsOf(path);
    for (const authorization of ["", "Bearer guess", "Basic guess"]) {
      const answer = await line.call(method, url, { headers: { authorization } });
      expect([answer.status, answer.body["message"]]).toEqual([
        401,
        expect.stringContaining("Authentication failed due to the following reason: "),
      ]);
    }
  });

  it("has its own method", async () => {
    for (const [method, url] of [
      ["GET", "/v2/bot/message/push"],
      ["POST", "/v2/bot/info"],
      ["DELETE", "/v2/bot/richmenu"],
      ["GET", "/oauth2/v3/token"],
      ["POST", "/v2/bot/message/nothing"],
      ["GET", "/v2/bot/profile/%zz"],
    ] as const) {
      const answer = await line.call(method, url);
      expect([answer.status, answer.body]).toEqual([404, { message: "Not found" }]);
      expect(answer.headers["x-line-request-id"]).toBeTruthy();
    }
  });

  it("takes JSON, unless it is OAuth's", async () => {
    const form = new URLSearchParams({ endpoint: "https://example.com/" });
    const answer = await line.call("PUT", "/v2/bot/channel/webhook/endpoint", { body: form });
    expect(answer).toMatchObject({
      status: 415,
      body: { message: "The content type, application/x-www-form-urlencoded, is not supported" },
    });
  });
});
