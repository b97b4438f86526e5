import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
beforeAll(async () => {
  running = await startBoth();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.door("DELETE", "/state");
});

const hello = { type: "text", text: "สวัสดี" };
const push = async (to: string) => running.call("POST", "/v2/bot/message/push", { to, messages: [hello] });

it("asks for a token that is ours and fresh", async () => {
  const strange = await running.call("GET", "/v2/bot/info", undefined, { authorization: "Bearer a.b" });
  expect(strange.status).toBe(401);
  expect(strange.headers.get("x-line-request-id")).toBeTruthy();
  expect((await running.call("GET", "/v2/bot/info")).status).toBe(200);
  await running.door("PUT", "/clock", { advanceMs: 900_000 });
  expect((await running.call("GET", "/v2/bot/info")).status).toBe(401);
});

it("gives no token for a wrong secret", async () => {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: "1650000001",
    client_secret: "guess",
  });
  const response = await fetch(`${running.simulator.url}/oauth2/v3/token`, { method: "POST", body: form });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: "invalid_client" });
});

it("refuses what is too large, no JSON, of a strange type, or nowhere", async () => {
  const tooLarge = await running.call("POST", "/v2/bot/message/push", `{"to":"${"x".repeat(2 * 1024 * 1024)}"}`);
  expect(tooLarge.status).toBe(413);
  const broken = await running.call("POST", "/v2/bot/message/push", "{oops");
  expect(broken.status).toBe(400);
  expect(await broken.json()).toEqual({ message: "The request body could not be parsed as JSON (line: 1, column: 2)" });
  const strange = await running.call("POST", "/v2/bot/message/push", "<a/>", { "content-type": "text/xml" });
  expect(strange.status).toBe(415);
  expect(await strange.json()).toEqual({ message: "The content type, text/xml, is not supported" });
  expect((await running.call("GET", "/v2/bot/nowhere")).status).toBe(404);
});

it("lets 60 webhook tests an hour pass, then one a minute, without saying when", async () => {
  const test = () => running.call("POST", "/v2/bot/channel/webhook/test", {});
  for (let count = 0; count < 60; count++) expect((await test()).status).toBe(200);
  const refused = await test();
  expect(refused.status).toBe(429);
  expect(await refused.json()).toEqual({ message: "The API rate limit has been exceeded. Try again later." });
  expect(refused.headers.get("retry-after")).toBeNull();
  await running.door("PUT", "/clock", { advanceMs: 61_000 });
  expect((await test()).status).toBe(200);
  expect((await test()).status).toBe(429);
  await running.door("PUT", "/limits", { rate: "off" });
  expect((await test()).status).toBe(200);
});

it("scales the limits", async () => {
  await running.door("PUT", "/limits", { rate: { scale: 1 / 20 } });
  const statuses = [];
  for (let count = 0; count < 4; count++) {
    statuses.push((await running.call("POST", "/v2/bot/channel/webhook/test", {})).status);
  }
  expect(statuses).toEqual([200, 200, 200, 429]);
});

it("fails before it took the request, or after", async () => {
  const userId = await running.newUser();
  await running.door("PUT", "/faults", { kind: "error_before", match: { endpoint: "push" }, times: 1 });
  expect((await push(userId)).status).toBe(500);
  expect(await running.textsTo(userId)).toHaveLength(0);
  await running.door("PUT", "/faults", { kind: "error_after", match: { endpoint: "push" }, times: 1, status: 503 });
  expect((await push(userId)).status).toBe(503);
  expect(await running.textsTo(userId)).toHaveLength(1);
  expect((await push(userId)).status).toBe(200);
});

it("resets the connection and hangs", async () => {
  const userId = await running.newUser();
  await running.door("PUT", "/faults", { kind: "reset", match: { endpoint: "push" }, times: 1 });
  await expect(push(userId)).rejects.toThrow();
  await running.door("PUT", "/faults", { kind: "hang", match: { endpoint: "push" }, accepted: true });
  const signal = AbortSignal.timeout(300);
  const hanging = fetch(`${running.simulator.url}/v2/bot/message/push`, {
    method: "POST",
    headers: { authorization: `Bearer ${running.token}`, "content-type": "application/json" },
    body: JSON.stringify({ to: userId, messages: [hello] }),
    signal,
  });
  await expect(hanging).rejects.toThrow(/timeout/);
  expect(await running.textsTo(userId)).toHaveLength(1);
  expect((await running.call("GET", "/v2/bot/info")).status).toBe(200);
  await running.door("DELETE", "/faults");
  expect((await push(userId)).status).toBe(200);
});

it("fails for the share that was asked for", async () => {
  const some = await startBoth({ simulator: { random: countingUp() } });
  try {
    await some.door("PUT", "/faults", { kind: "error_before", share: 0.3 });
    const statuses = [];
    for (let count = 0; count < 10; count++) statuses.push((await some.call("GET", "/v2/bot/info")).status);
    expect(statuses.filter((status) => status === 500)).toHaveLength(3);
  } finally {
    await some.close();
  }
});

/** 0, 0.1, … 0.9, and again. */
function countingUp(): () => number {
  let count = 0;
  return () => (count++ % 10) / 10;
}
