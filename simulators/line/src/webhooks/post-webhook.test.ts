import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { postWebhook } from "./post-webhook.ts";

/** The product as a bare server, so that the answer comes exactly when the test says. */
let server: http.Server;
let target: Parameters<typeof postWebhook>[0];
let arrived: PromiseWithResolvers<{ request: http.IncomingMessage; response: http.ServerResponse }>;

beforeEach(async () => {
  arrived = Promise.withResolvers();
  server = http.createServer((request, response) => arrived.resolve({ request, response }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  target = {
    url: `http://127.0.0.1:${port}/`,
    channelSecret: "secret",
    signatureHeader: "x-line-signature",
    agents: { http: new http.Agent(), https: new https.Agent() },
  };
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const nextRound = () => new Promise((resolve) => setImmediate(resolve));

it("takes an answer after 1.9 seconds", async () => {
  const outcome = postWebhook(target, "{}");
  const { response } = await arrived.promise;
  vi.advanceTimersByTime(1900);
  response.end();
  expect(await outcome).toMatchObject({ delivered: true, status: 200 });
});

it("takes none after 2.1 seconds", async () => {
  const outcome = postWebhook(target, "{}");
  const { response } = await arrived.promise;
  vi.advanceTimersByTime(2100);
  await nextRound();
  response.end();
  expect(await outcome).toMatchObject({ delivered: false, reason: "request_timeout" });
});

it("gives up at two seconds, neither earlier nor later", async () => {
  const ended = vi.fn<() => void>();
  const outcome = postWebhook(target, "{}").finally(ended);
  await arrived.promise;
  vi.advanceTimersByTime(1999);
  await nextRound();
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(await outcome).toMatchObject({ reason: "request_timeout" });
});

it("takes an answer that came in time while this process was busy", async () => {
  const outcome = postWebhook(target, "{}");
  const { response } = await arrived.promise;
  await nextRound();
  response.end();
  vi.advanceTimersByTime(2500);
  expect(await outcome).toMatchObject({ delivered: true, status: 200 });
});

it("says of an address that cannot be called that it could not connect", async () => {
  expect(await postWebhook({ ...target, url: "localhost:8080/webhook" }, "{}")).toMatchObject({
    delivered: false,
    reason: "could_not_connect",
  });
});

it("writes the signature's header as it is told to", async () => {
  const outcome = postWebhook({ ...target, signatureHeader: "X-LINE-SIGNATURE" }, "{}");
  const { request, response } = await arrived.promise;
  response.end();
  await outcome;
  expect(request.rawHeaders).toContain("X-LINE-SIGNATURE");
  expect(request.headers["x-line-signature"]).toBeTruthy();
});
