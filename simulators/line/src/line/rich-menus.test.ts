import { HTTPFetchError, type messagingApi } from "@line/bot-sdk";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
beforeAll(async () => {
  running = await startBoth();
});
afterAll(() => running.close());

const menu: messagingApi.RichMenuRequest = {
  size: { width: 2500, height: 843 },
  selected: true,
  name: "หลัก",
  chatBarText: "เมนู",
  areas: [
    { bounds: { x: 0, y: 0, width: 2500, height: 843 }, action: { type: "message", label: "แจ้ง", text: "แจ้งเรื่อง" } },
  ],
};

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#fff" } })
    .png()
    .toBuffer()
    .then((bytes) => new Blob([new Uint8Array(bytes)], { type: "image/png" }));

const statusOf = (call: Promise<unknown>) =>
  call.then(
    () => 200,
    (error: unknown) => (error instanceof HTTPFetchError ? error.status : -1),
  );

it("shows the person's own menu before everyone's", async () => {
  const { client } = running;
  const userId = await running.newUser();
  const { richMenuId } = await client.createRichMenu(menu);
  expect(await statusOf(client.setDefaultRichMenu(richMenuId))).toBe(400);
  await client.setRichMenuImage(richMenuId, await picture(1200, 405));
  await client.setDefaultRichMenu(richMenuId);
  expect(await client.getDefaultRichMenuId()).toEqual({ richMenuId });
  expect(await running.door("GET", `/users/${userId}`)).toMatchObject({ richMenu: { richMenuId, name: "หลัก" } });

  const own = await client.createRichMenu({ ...menu, name: "ของฉัน" });
  await client.setRichMenuImage(own.richMenuId, await picture(800, 540));
  await client.linkRichMenuIdToUser(userId, own.richMenuId);
  expect(await client.getRichMenuIdOfUser(userId)).toEqual(own);
  expect(await running.door("GET", `/users/${userId}`)).toMatchObject({ richMenu: { name: "ของฉัน" } });
  expect((await client.getRichMenuList()).richmenus).toHaveLength(2);

  await client.deleteRichMenu(own.richMenuId);
  expect(await running.door("GET", `/users/${userId}`)).toMatchObject({ richMenu: { richMenuId } });
  await client.cancelDefaultRichMenu();
  expect(await running.door("GET", `/users/${userId}`)).toMatchObject({ richMenu: null });
  expect(await statusOf(client.getRichMenuIdOfUser(userId))).toBe(404);
  const image = await fetch(`${running.simulator.url}/simulator/richmenus/${richMenuId}/image`);
  expect(image.headers.get("content-type")).toBe("image/png");
});

it("takes a picture once, and only of the sizes LINE takes", async () => {
  const { richMenuId } = await running.client.createRichMenu(menu);
  expect(await statusOf(running.client.setRichMenuImage(richMenuId, await picture(799, 400)))).toBe(400);
  expect(await statusOf(running.client.setRichMenuImage(richMenuId, await picture(800, 552)))).toBe(400);
  expect(await statusOf(running.client.setRichMenuImage(richMenuId, await picture(800, 249)))).toBe(400);
  expect(await statusOf(running.client.setRichMenuImage(richMenuId, await picture(2501, 843)))).toBe(400);
  expect(await statusOf(running.client.setRichMenuImage(richMenuId, await picture(800, 551)))).toBe(200);
  expect(await statusOf(running.client.setRichMenuImage(richMenuId, await picture(800, 551)))).toBe(400);
});

it("switches by alias, as a tap does", async () => {
  const userId = await running.newUser();
  const { richMenuId } = await running.client.createRichMenu(menu);
  await running.client.createRichMenuAlias({ richMenuAliasId: "second", richMenuId });
  const params = { newRichMenuAliasId: "second", status: "SUCCESS" };
  await running.door("POST", `/users/${userId}/postback`, { data: "switched", params });
  expect(running.product.received.at(-1)?.events[0]).toMatchObject({
    type: "postback",
    postback: { data: "switched", params },
  });
  expect(await running.door("GET", `/users/${userId}`)).toMatchObject({ richMenu: { richMenuId } });
});

it.each([
  ["21 areas", { areas: Array.from({ length: 21 }, () => menu.areas?.[0]) }],
  ["a long bar text", { chatBarText: "ก".repeat(15) }],
  ["no name", { name: undefined }],
  ["a narrow menu", { size: { width: 800, height: 600 } }],
])("refuses %s", async (_, change) => {
  expect(await statusOf(running.client.createRichMenu({ ...menu, ...(change as object) }))).toBe(400);
});

it("counts the bar text as people do", async () => {
  // 14 characters with tone marks are 28 UTF-16 units.
  expect(await statusOf(running.client.validateRichMenuObject({ ...menu, chatBarText: "ก้".repeat(14) }))).toBe(200);
});
