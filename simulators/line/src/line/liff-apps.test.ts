import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

let line: InProcess;
let authorization: string;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(async () => {
  await line.reset();
  const form = { grant_type: "client_credentials", client_id: "1650000002", client_secret: "practice-channel-secret" };
  const { body } = await line.call("POST", "/oauth2/v3/token", { body: new URLSearchParams(form) });
  authorization = `Bearer ${body["access_token"]}`;
});

const call = (method: string, path = "", body?: object) =>
  line.call(method, `/liff/v1/apps${path}`, { headers: { authorization }, ...(body ? { body } : {}) });
const view = { type: "tall", url: "https://example.com/form" };

it("starts with the app that the phone opens", async () => {
  const { liffId, liffEndpoint } = line.simulator.config;
  expect((await call("GET")).body).toMatchObject({ apps: [{ liffId, view: { type: "full", url: liffEndpoint } }] });
  expect((await line.call("GET", "/liff/v1/apps")).status).toBe(401);
});

it("adds, changes and deletes apps", async () => {
  const { body } = await call("POST", "", { view, description: "ฟอร์ม", botPrompt: "normal" });
  const path = `/${body["liffId"]}`;
  expect(path).toMatch(/^\/1650000002-.{8}$/);
  expect((await call("PUT", path, { view: { type: "compact" }, description: "แบบฟอร์ม" })).status).toBe(200);
  const { apps } = (await call("GET")).body as { apps: object[] };
  expect(apps[1]).toEqual({
    liffId: body["liffId"],
    view: { type: "compact", url: view.url },
    description: "แบบฟอร์ม",
    botPrompt: "normal",
  });
  expect((await call("DELETE", path)).status).toBe(200);
  expect((await call("DELETE", path)).status).toBe(404);
  expect((await call("PUT", path, {})).status).toBe(404);
});

it.each([
  ["no view", {}],
  ["an unknown size", { view: { ...view, type: "huge" } }],
  ["no address", { view: { type: "full" } }],
  ["an address with a fragment", { view: { type: "full", url: "https://example.com/#a" } }],
  ["an unknown scope", { view, scope: ["everything"] }],
])("refuses %s", async (_, body) => {
  expect((await call("POST", "", body)).status).toBe(400);
});

it("holds 30 apps", async () => {
  for (let count = 2; count <= 30; count++) expect((await call("POST", "", { view })).status).toBe(200);
  expect((await call("POST", "", { view })).status).toBe(400);
});
