import { createHmac } from "node:crypto";
import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
let answer: number;
beforeAll(async () => {
  running = await startBoth({ answer: () => answer });
});
afterAll(() => running.close());
beforeEach(async () => {
  answer = 200;
  await running.door("DELETE", "/state");
});

const set = (endpoint: string) => running.call("PUT", "/v2/bot/channel/webhook/endpoint", { endpoint });

describe("the address", () => {
  it("can be read and set; webhooks go there", async () => {
    expect(await running.client.getWebhookEndpoint()).toEqual({ endpoint: running.product.url, active: true });
    const other = await startBoth();
    try {
      expect((await set(other.product.url)).status).toBe(200);
      const userId = await running.newUser();
      await running.door("POST", `/users/${userId}/messages`, { type: "text", text: "สวัสดี" });
      expect(other.product.received.at(-1)?.events).toMatchObject([{ type: "message", source: { userId } }]);
    } finally {
      await other.close();
    }
  });

  it("is HTTPS and has at most 500 characters", async () => {
    const long = (length: number) => `https://example.com/${"x".repeat(length - "https://example.com/".length)}`;
    expect((await set(long(500))).status).toBe(200);
    expect((await set(long(501))).status).toBe(400);
    for (const url of ["http://example.com/", "ftp://example.com/", "https://", "example.com", ""]) {
      expect((await set(url)).status).toBe(400);
    }
    expect((await running.call("PUT", "/v2/bot/channel/webhook/endpoint", {})).status).toBe(400);
  });
});

describe("a test", () => {
  const test = async (endpoint?: string) => {
    const { timestamp, ...result } = await running.client.testWebhookEndpoint(
      endpoint === undefined ? {} : { endpoint },
    );
    expect(new Date(timestamp).toISOString()).toBe(timestamp);
    return result;
  };

  it("posts a signed webhook without events", async () => {
    expect(await test()).toMatchObject({ success: true, statusCode: 200, reason: "OK", detail: "200" });
    const { body = "", signature } = running.product.received.at(-1) ?? {};
    expect(JSON.parse(body)).toEqual({ destination: expect.stringMatching(/^U[0-9a-f]{32}$/), events: [] });
    const { channelSecret } = running.simulator.config;
    expect(signature).toBe(createHmac("sha256", channelSecret).update(body).digest("base64"));
  });

  it("says with what status the product refused", async () => {
    answer = 503;
    expect(await test()).toMatchObject({
      success: false,
      statusCode: 503,
      reason: "ERROR_STATUS_CODE",
      detail: "503",
    });
  });

  it("says that nobody listens there", async () => {
    const { port } = await freePort();
    expect(await test(`http://127.0.0.1:${port}/`)).toMatchObject({
      success: false,
      statusCode: 0,
      reason: "COULD_NOT_CONNECT",
      detail: "Connection failed",
    });
  });

  it("waits two seconds", async () => {
    answer = 0;
    expect(await test()).toMatchObject({ success: false, statusCode: 0, reason: "REQUEST_TIMEOUT" });
  });

  it("goes to LINE-like addresses only", async () => {
    expect(
      (await running.call("POST", "/v2/bot/channel/webhook/test", { endpoint: "http://example.com/" })).status,
    ).toBe(400);
  });
});

/** A port that was free a moment ago, with nobody behind it. */
function freePort(): Promise<{ port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve({ port: typeof address === "object" && address !== null ? address.port : 1 }));
    });
  });
}
