import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBoth } from "../testing/start-both.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "line-simulator-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("brings back people, their order, what they were sent and what was billed", async () => {
  const file = join(folder, "state.json");
  const first = await startBoth({ simulator: { file } });
  const [auntie, uncle] = [await first.newUser({ displayName: "ป้าแดง" }), await first.newUser({ language: "en" })];
  await first.door("POST", `/users/${auntie}/messages`, { type: "text", text: "ถนนพัง" });
  await first.client.multicast({ to: [auntie, uncle], messages: [{ type: "text", text: "รับเรื่องแล้ว" }] });
  await first.door("POST", `/users/${auntie}/block`);
  const asks = [
    "/users",
    `/users/${auntie}`,
    `/users/${uncle}/chat`,
    `/users/${auntie}/chat`,
    "/deliveries",
    "/limits",
  ];
  // Only the time goes on.
  const answersOf = ({ door }: typeof first) =>
    Promise.all(asks.map(async (path) => ({ ...(await door("GET", path)), now: undefined })));
  const before = await answersOf(first);
  await first.close();
  const second = await startBoth({ simulator: { file } });
  expect(await answersOf(second)).toEqual(before);
  await second.close();
});

it("reads a file of version 1", async () => {
  const file = join(folder, "first.json");
  const [auntie, uncle] = [`U${"a".repeat(32)}`, `U${"0".repeat(31)}7`];
  const message = {
    id: "176382000000000001",
    from: "account",
    sentAt: 1_763_820_000_000,
    message: { type: "text", text: "สวัสดี" },
  };
  const saved = {
    version: 1,
    people: [
      { userId: auntie, displayName: "ป้าแดง", language: "th", friendship: "blocked" },
      { userId: uncle, displayName: "Somchai", language: "en", friendship: "never", wroteAt: 5, richMenuId: "gone" },
    ],
    chats: { [uncle]: { messages: [message] } },
    contents: {},
    richMenus: { menus: [], aliases: {} },
    quotaUsed: 12,
  };
  await writeFile(file, JSON.stringify(saved));
  const running = await startBoth({ simulator: { file } });
  expect(await running.door("GET", "/users")).toMatchObject({
    users: [
      { userId: uncle, displayName: "Somchai", language: "en", state: "never", lastMessage: { id: message.id } },
      { userId: auntie, displayName: "ป้าแดง", language: "th", state: "blocked", lastMessage: null },
    ],
  });
  expect(await running.textsTo(uncle)).toEqual(["สวัสดี"]);
  expect(await running.door("GET", "/limits")).toMatchObject({ used: 12 });
  await running.close();
});

it("lets time go on where it was, knows retry keys still, and takes up the quota of the same month only", async () => {
  const file = join(folder, "later-on.json");
  const first = await startBoth({ simulator: { file } });
  const userId = await first.newUser();
  const advance = (days: number) => first.door("PUT", "/clock", { advanceMs: days * 24 * 60 * 60 * 1000 });
  await advance(3);
  const key = "3f1b8c1e-9d1f-4a51-9b52-0a6f3a1c7d11";
  const push = { to: userId, messages: [{ type: "text", text: "ก่อนปิด" }] };
  const headers = { authorization: `Bearer ${await first.newToken()}`, "x-line-retry-key": key };
  const accepted = await first.call("POST", "/v2/bot/message/push", push, headers);
  const { sentMessages } = (await accepted.json()) as { sentMessages: unknown };
  await first.close();

  const second = await startBoth({ simulator: { file } });
  const again = await second.call("POST", "/v2/bot/message/push", push, { "x-line-retry-key": key });
  expect(again.status).toBe(409);
  expect(await again.json()).toEqual({ message: "The retry key is already accepted", sentMessages });
  expect(again.headers.get("x-line-accepted-request-id")).toBe(accepted.headers.get("x-line-request-id"));
  await second.door("POST", `/users/${userId}/messages`, { type: "text", text: "หลังเปิด" });
  await second.client.pushMessage({ ...push, messages: [{ type: "text", text: "ทีหลัง" }] });
  const { messages } = await second.door<{ messages: { message: { text: string } }[] }>("GET", `/users/${userId}/chat`);
  expect(messages.map(({ message }) => message.text)).toEqual(["ก่อนปิด", "หลังเปิด", "ทีหลัง"]);
  await second.close();

  const saved = JSON.parse(await readFile(file, "utf8"));
  expect(saved).toMatchObject({ quotaUsed: 2 });
  const lastMonth = Date.now() - 40 * 24 * 60 * 60 * 1000;
  await writeFile(file, JSON.stringify({ ...saved, savedAt: lastMonth }));
  const third = await startBoth({ simulator: { file } });
  expect(await third.door("GET", "/limits")).toMatchObject({ used: 0 });
  await third.close();
});

it("names the file that it cannot read", async () => {
  const file = join(folder, "torn.json");
  await writeFile(file, '{"version": 2, "peop');
  await expect(startBoth({ simulator: { file } })).rejects.toThrow("torn.json");
});

it("refuses a file of a version to come", async () => {
  const file = join(folder, "later.json");
  await writeFile(file, '{"version": 3}');
  await expect(startBoth({ simulator: { file } })).rejects.toThrow("version 3");
});
