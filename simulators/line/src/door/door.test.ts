import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
beforeAll(async () => {
  running = await startBoth();
});
afterAll(() => running.close());

it("keeps quick replies on the last message only", async () => {
  const userId = await running.newUser();
  const action = { type: "message" as const, label: "ใช่", text: "ใช่" };
  const question = {
    type: "text" as const,
    text: "ใช่ไหม",
    quickReply: { items: [{ type: "action" as const, action }] },
  };
  await running.client.pushMessage({ to: userId, messages: [question] });
  const chat = () => running.door<{ messages: { message: object }[] }>("GET", `/users/${userId}/chat`);
  expect((await chat()).messages.at(-1)?.message).toHaveProperty("quickReply");
  await running.door("POST", `/users/${userId}/postback`, { data: "yes", displayText: "ใช่" });
  const { messages } = await chat();
  expect(messages[0]?.message).not.toHaveProperty("quickReply");
  expect(messages[1]).toMatchObject({ from: "person", message: { type: "text", text: "ใช่" } });
});

it("lists the liveliest chats first", async () => {
  const [first, second] = [await running.newUser(), await running.newUser()];
  const top = async () => {
    const { users } = await running.door<{ users: { userId: string }[] }>("GET", "/users?limit=2");
    return users.map(({ userId }) => userId);
  };
  expect(await top()).toEqual([second, first]);
  await running.door("POST", `/users/${first}/messages`, { type: "text", text: "ก" });
  expect(await top()).toEqual([first, second]);
});

it("tells open phones what changed", async () => {
  const userId = await running.newUser();
  const response = await fetch(`${running.simulator.url}/simulator/live`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await running.client.pushMessage({ to: userId, messages: [{ type: "text", text: "ครับ" }] });
  expect((await reader?.read())?.value).toBe(`data: {"userId":"${userId}","kind":"message"}\n\n`);
  await reader?.cancel();
});

it("is open to pages of this machine and to no others", async () => {
  const ask = (origin: string) =>
    fetch(`${running.simulator.url}/simulator/faults`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "PUT" },
    });
  const local = await ask("http://localhost:5173");
  expect(local.status).toBe(204);
  expect(local.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
  expect((await ask("https://example.com")).status).toBe(403);
  expect((await ask("http://localhost.example.com")).status).toBe(403);
});

it("says what is wrong with a request", async () => {
  const userId = await running.newUser();
  await expect(running.door("POST", `/users/${userId}/messages`, { type: "text" })).rejects.toThrow(/400.*text/);
  await expect(running.door("PUT", "/faults", { kind: "explode" })).rejects.toThrow("400");
  await expect(running.door("GET", "/users/U1/chat")).rejects.toThrow("404");
  await running.door("POST", `/users/${userId}/block`);
  await expect(running.door("POST", `/users/${userId}/messages`, { type: "text", text: "ก" })).rejects.toThrow("409");
});

it("says so of what it does not know, instead of leaving it out", async () => {
  const userId = await running.newUser();
  const refused = (method: string, path: string, body: object) =>
    expect(running.door(method, path, body)).rejects.toThrow(/400.*[Uu]nrecognized/);
  await refused("POST", "/users", { blokedShare: 0.2 });
  await refused("PUT", `/users/${userId}`, { name: "ป้าแดง" });
  await refused("POST", `/users/${userId}/messages`, { type: "text", text: "ก", quote: "1" });
  await refused("PUT", "/limits", { qouta: 5 });
  await refused("PUT", "/faults", { kind: "hang", match: { endpoints: "push" } });
});

it("lets nothing through from those who blocked the account or left LINE", async () => {
  const userId = await running.newUser();
  running.product.received.length = 0;
  const act = (name: string, body: object = {}) => running.door("POST", `/users/${userId}/${name}`, body);
  await act("block");
  await expect(act("block")).rejects.toThrow("409");
  await expect(act("postback", { data: "a" })).rejects.toThrow("409");
  await act("follow");
  await act("postback", { data: "b" });
  await running.door("PUT", `/users/${userId}`, { state: "deleted" });
  await expect(act("follow")).rejects.toThrow("409");
  const told = running.product.received.flatMap(({ events }) => events.map((event) => event["type"]));
  expect(told).toEqual(["unfollow", "follow", "postback"]);
});

it("shows which message the account answers", async () => {
  const userId = await running.newUser();
  const { messageId } = await running.door<{ messageId: string }>("POST", `/users/${userId}/messages`, {
    type: "text",
    text: "ถนนพัง",
  });
  const event = running.product.received.at(-1)?.events[0];
  const quoteToken = (event?.["message"] as { quoteToken?: string } | undefined)?.quoteToken ?? "";
  const pushed = await running.client.pushMessage({
    to: userId,
    messages: [{ type: "text", text: "รับเรื่องแล้ว", quoteToken }],
  });
  const [own] = pushed.sentMessages;
  await running.client.pushMessage({
    to: userId,
    messages: [{ type: "text", text: "อีกเรื่อง", quoteToken: own?.quoteToken ?? "" }],
  });
  const { messages } = await running.door<{ messages: { message: object }[] }>("GET", `/users/${userId}/chat`);
  expect(messages.slice(1).map(({ message }) => message)).toMatchObject([
    { quotedMessageId: messageId },
    { quotedMessageId: own?.id },
  ]);
});

it("tells how high pages inside LINE stand", async () => {
  expect(await running.door("GET", "/config")).toMatchObject({ liffSize: "full" });
  const path = `/liff/v1/apps/${running.simulator.config.liffId}`;
  const headers = { authorization: `Bearer ${await running.newToken(running.simulator.config.loginChannelId)}` };
  expect((await running.call("PUT", path, { view: { type: "tall" } }, headers)).status).toBe(200);
  expect(await running.door("GET", "/config")).toMatchObject({ liffSize: "tall" });
});

it("remembers people, chats and photos between starts", async () => {
  const folder = await mkdtemp(join(tmpdir(), "line-simulator-"));
  const file = join(folder, "state.json");
  try {
    const first = await startBoth({ simulator: { file } });
    const userId = await first.newUser({ displayName: "ป้าแดง" });
    const { messageId } = await first.door<{ messageId: string }>("POST", `/users/${userId}/messages`, {
      type: "image",
      base64: "AAAA",
    });
    await first.close();
    const second = await startBoth({ simulator: { file } });
    expect(await second.door("GET", `/users/${userId}`)).toMatchObject({ displayName: "ป้าแดง" });
    expect(await second.door("GET", `/users/${userId}/chat`)).toMatchObject({ messages: [{ id: messageId }] });
    const photo = await fetch(`${second.simulator.url}/simulator/content/${messageId}`);
    expect(Buffer.from(await photo.arrayBuffer()).toString("base64")).toBe("AAAA");
    await second.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
