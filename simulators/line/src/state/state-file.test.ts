import { mkdtemp, rm, writeFile } from "node:fs/promises";
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
  const answersOf = ({ door }: typeof first) => Promise.all(asks.map((path) => door("GET", path)));
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

it("refuses a file of a version to come", async () => {
  const file = join(folder, "later.json");
  await writeFile(file, '{"version": 3}');
  await expect(startBoth({ simulator: { file } })).rejects.toThrow("version 3");
});
