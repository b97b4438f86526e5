import { type RunningLineSimulator, startLineSimulator } from "@paknam/line-simulator";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../platform/clock.ts";
import { makeChannelToken } from "./channel-token.ts";
import { makeLineClient } from "./client.ts";
import { LineError, LineUnreachable } from "./line-error.ts";
import { makeRequestLine, type RequestLine } from "./request-line.ts";

let line: RunningLineSimulator;
let asked: string[];
let client: RequestLine;

const log = pino({ level: "silent" });
beforeAll(async () => {
  line = await startLineSimulator({ port: 0 });
  const raw = makeRequestLine({ apiUrl: line.url, dataApiUrl: line.url, log });
  asked = [];
  const requestLine: RequestLine = (request) => {
    asked.push(request.path);
    return raw(request);
  };
  const { channelId, channelSecret } = line.config;
  const channelToken = makeChannelToken({ requestLine, channelId, channelSecret, clock: systemClock });
  client = makeLineClient({ requestLine, channelToken });
});
afterAll(() => line.close());

const info = () => client({ method: "GET", path: "/v2/bot/info", timeoutMs: 300 });
const simulator = (path: string, body: unknown) =>
  fetch(`${line.url}/simulator${path}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

test("however many calls begin at once, one token is asked for, and kept", async () => {
  await Promise.all([info(), info(), info()]);
  await info();
  expect(asked.filter((path) => path === "/oauth2/v3/token")).toHaveLength(1);
});

test("a token that LINE refuses is replaced, and the call made again", async () => {
  asked.length = 0;
  await simulator("/clock", { advanceMs: 16 * 60_000 });
  expect((await info()).status).toBe(200);
  expect(asked).toEqual(["/v2/bot/info", "/oauth2/v3/token", "/v2/bot/info"]);
});

test("LINE's refusal comes with its words and request id", async () => {
  const refusal = await client({ method: "POST", path: "/v2/bot/message/push", json: { to: "x" } }).catch(
    (error) => error,
  );
  expect(refusal).toBeInstanceOf(LineError);
  expect(refusal).toMatchObject({ status: 400, requestId: expect.stringMatching(/./) });
});

test("no answer in time: nobody knows whether it arrived; no connection: it surely did not", async () => {
  await simulator("/faults", { kind: "hang", match: { endpoint: "info" }, times: 1 });
  const late = await info().catch((error) => error);
  expect(late).toBeInstanceOf(LineUnreachable);
  expect(late).toHaveProperty("mayHaveArrived", true);
  const gone = await startLineSimulator({ port: 0 });
  await gone.close();
  const nowhere = makeRequestLine({ apiUrl: gone.url, dataApiUrl: gone.url, log });
  const refused = await nowhere({ method: "GET", path: "/" }).catch((error) => error);
  expect(refused).toHaveProperty("mayHaveArrived", false);
});
