import { HTTPFetchError } from "@line/bot-sdk";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
let photo: Buffer;
beforeAll(async () => {
  running = await startBoth();
  photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#0a5" } })
    .jpeg()
    .toBuffer();
});
afterAll(() => running.close());

const statusOf = (call: Promise<unknown>) =>
  call.then(
    () => 200,
    (error: unknown) => (error instanceof HTTPFetchError ? error.status : -1),
  );

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it("serves the photo that a person sent until it is taken back", async () => {
  const userId = await running.newUser();
  const sent = await running.door<{ messageId: string }>("POST", `/users/${userId}/messages`, {
    type: "image",
    base64: photo.toString("base64"),
  });
  const { messageId } = sent;
  expect(await bytesOf(await running.client.getMessageContent(messageId))).toEqual(photo);
  const preview = await bytesOf(await running.client.getMessageContentPreview(messageId));
  expect(await sharp(preview).metadata()).toMatchObject({ width: 240, height: 160 });

  await running.door("POST", `/users/${userId}/unsend`, { messageId });
  expect(running.product.received.at(-1)?.events[0]).toMatchObject({ type: "unsend", unsend: { messageId } });
  expect(running.product.received.at(-1)?.events[0]).not.toHaveProperty("replyToken");
  expect(await statusOf(running.client.getMessageContent(messageId))).toBe(410);
  expect(await statusOf(running.client.getMessageContent("1"))).toBe(404);
  const { messages } = await running.door<{ messages: object[] }>("GET", `/users/${userId}/chat`);
  expect(messages).toMatchObject([{ id: messageId, unsent: true, message: { type: "image" } }]);
});

it("prepares a large video first", async () => {
  const userId = await running.newUser();
  const { messageId } = await running.door<{ messageId: string }>("POST", `/users/${userId}/messages`, {
    type: "video",
    base64: "AAAA",
    preparingMs: 10_000,
  });
  const path = `/v2/bot/message/${messageId}/content`;
  expect((await running.call("GET", path)).status).toBe(202);
  expect((await running.call("GET", `${path}/preview`)).status).toBe(202);
  expect(await running.client.getMessageContentTranscodingByMessageId(messageId)).toEqual({ status: "processing" });
  await running.door("PUT", "/clock", { advanceMs: 10_000 });
  expect((await running.call("GET", path)).status).toBe(200);
  expect(await running.client.getMessageContentTranscodingByMessageId(messageId)).toEqual({ status: "succeeded" });
  const frame = await bytesOf(await running.client.getMessageContentPreview(messageId));
  expect(await sharp(frame).metadata()).toMatchObject({ format: "jpeg", width: 240 });
  await running.door("POST", `/users/${userId}/unsend`, { messageId });
  for (const gone of [path, `${path}/preview`, `${path}/transcoding`]) {
    const answer = await running.call("GET", gone);
    expect([answer.status, await answer.json()]).toEqual([410, { message: "The content is gone" }]);
  }
  for (const end of ["", "/preview", "/transcoding"]) {
    expect((await running.call("GET", `/v2/bot/message/1/content${end}`)).status).toBe(404);
  }
});

it("sends several photos at once as one set, a webhook each", async () => {
  const userId = await running.newUser();
  const image = { type: "image", base64: photo.toString("base64") };
  const before = running.product.received.length;
  await running.door("POST", `/users/${userId}/messages`, [image, image, image]);
  const sets = running.product.received.slice(before).map(({ events }) => events[0]?.["message"]);
  expect(sets).toHaveLength(3);
  expect(sets).toMatchObject([1, 2, 3].map((index) => ({ type: "image", imageSet: { index, total: 3 } })));
});

it("knows a friend's name, and nobody else's", async () => {
  const userId = await running.newUser({ displayName: "ป้าแดง", language: "en" });
  expect(await running.client.getProfile(userId)).toEqual({ userId, displayName: "ป้าแดง", language: "en" });
  await running.door("POST", `/users/${userId}/block`);
  expect(await statusOf(running.client.getProfile(userId))).toBe(404);
  await running.door("POST", `/users/${userId}/follow`);
  expect(running.product.received.at(-1)?.events[0]).toMatchObject({ type: "follow", follow: { isUnblocked: true } });
  expect(await statusOf(running.client.getProfile(userId))).toBe(200);
  expect(await statusOf(running.client.getProfile(await running.newUser({ friend: false })))).toBe(404);
});

it("shows that the account is writing, until it has written, and has read", async () => {
  const userId = await running.newUser();
  await running.client.showLoadingAnimation({ chatId: userId, loadingSeconds: 5 });
  expect(await running.door("GET", `/users/${userId}/chat`)).toMatchObject({ loadingUntil: expect.any(Number) });
  await running.client.pushMessage({ to: userId, messages: [{ type: "text", text: "ครับ" }] });
  expect(await running.door("GET", `/users/${userId}/chat`)).toMatchObject({ loadingUntil: null });
  expect(await statusOf(running.client.showLoadingAnimation({ chatId: userId, loadingSeconds: 7 }))).toBe(400);

  await running.door("POST", `/users/${userId}/messages`, { type: "text", text: "ถนนพัง" });
  const message = running.product.received.at(-1)?.events[0]?.["message"] as { markAsReadToken: string };
  await running.client.markMessagesAsReadByToken({ markAsReadToken: message.markAsReadToken });
  const { messages } = await running.door<{ messages: object[] }>("GET", `/users/${userId}/chat`);
  expect(messages.at(-1)).toMatchObject({ from: "person", read: true });
});
