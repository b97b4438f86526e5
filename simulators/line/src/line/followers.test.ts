import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(() => line.reset());

type Page = { userIds: string[]; next?: string };

const list = (query: object = {}) => line.call("GET", `/v2/bot/followers/ids?${new URLSearchParams({ ...query })}`);
const page = async (query: object = {}) => (await list(query)).body as Page;

it("gives all friends in pages, each once, and nobody else", async () => {
  const friends = await line.newPeople(1250);
  await line.newPeople(3, { friend: false });
  const [blocked = "", ...others] = friends;
  await line.call("PUT", `/simulator/users/${blocked}`, { body: { state: "blocked" } });

  const first = await page();
  expect(first.userIds).toHaveLength(300);
  const met = [...first.userIds];
  for (let { next } = first; next !== undefined; ) {
    const following = await page({ limit: 1000, start: next });
    met.push(...following.userIds);
    next = following.next;
  }
  expect(met.sort()).toEqual(others.sort());
});

it("says when there are no more", async () => {
  await line.newPeople(2);
  expect(await page({ limit: 2 })).not.toHaveProperty("next");
  const { next = "" } = await page({ limit: 1 });
  expect(await page({ limit: 1, start: next })).not.toHaveProperty("next");
});

it.each(["0", "1001", "-1", "1.5", "many", ""])("takes no limit of %j", async (limit) => {
  expect((await list({ limit })).status).toBe(400);
});

it("goes on for 24 hours", async () => {
  await line.newPeople(3);
  const { next = "" } = await page({ limit: 1 });
  await line.advance(24 * 60 * 60 * 1000 - 1);
  expect((await list({ start: next })).status).toBe(200);
  await line.advance(1);
  expect(await list({ start: next })).toMatchObject({ status: 400, body: { message: "Invalid start parameter" } });
  expect((await list({ start: "made-up" })).status).toBe(400);
});

it("is for verified accounts", async () => {
  await line.call("PUT", "/simulator/account", { body: { isVerified: false } });
  expect(await list()).toMatchObject({
    status: 403,
    body: { message: "Access to this API is not available for your account" },
  });
  expect((await line.call("PUT", "/simulator/account", { body: { isVerified: "no" } })).status).toBe(400);
});
