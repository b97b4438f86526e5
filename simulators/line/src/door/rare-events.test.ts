import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
let userId: string;
beforeAll(async () => {
  running = await startBoth();
  userId = await running.newUser();
});
afterAll(() => running.close());

async function eventOf(path: string, body: object) {
  const answer = await running.door("POST", `/users/${userId}/${path}`, body);
  expect(answer).toMatchObject({ webhook: { delivered: true } });
  return running.product.received.at(-1)?.events[0];
}

const nonce = "a-nonce-of-ours";

it.each([
  ["account-link", { nonce }, { type: "accountLink", link: { result: "ok", nonce } }],
  [
    "beacon",
    { hwid: "d41d8cd98f", dm: "0a" },
    { type: "beacon", beacon: { hwid: "d41d8cd98f", type: "enter", dm: "0a" } },
  ],
  [
    "video-play-complete",
    { trackingId: "film" },
    { type: "videoPlayComplete", videoPlayComplete: { trackingId: "film" } },
  ],
  [
    "membership",
    { type: "renewed", membershipId: 3 },
    { type: "membership", membership: { type: "renewed", membershipId: 3 } },
  ],
])("tells of %s with a reply token", async (path, body, event) => {
  expect(await eventOf(path, body)).toMatchObject({
    ...event,
    source: { type: "user", userId },
    replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

it("gives nothing to reply to when linking the account failed, and no property that was not given", async () => {
  expect(await eventOf("account-link", { result: "failed", nonce })).not.toHaveProperty("replyToken");
  expect((await eventOf("beacon", { hwid: "d41d8cd98f" }))?.["beacon"]).toEqual({ hwid: "d41d8cd98f", type: "enter" });
});

it("tells of a changed message as from a group, where alone it can be changed", async () => {
  expect(await eventOf("edit", { messageId: "123", text: "แก้แล้ว" })).toMatchObject({
    type: "messageEdited",
    source: { type: "group", groupId: expect.stringMatching(/^C/), userId },
    message: { id: "123", type: "text", text: "แก้แล้ว" },
  });
});

it("tells whether a follower had blocked the account", async () => {
  const first = await running.newUser({ friend: false });
  await running.door("POST", `/users/${first}/follow`);
  expect(running.product.received.at(-1)?.events[0]).toMatchObject({ follow: { isUnblocked: false } });
  await running.door("POST", `/users/${first}/block`);
  const blocked = running.product.received.at(-1)?.events[0];
  expect(blocked).toMatchObject({ type: "unfollow" });
  expect(blocked).not.toHaveProperty("replyToken");
  await running.door("POST", `/users/${first}/follow`);
  expect(running.product.received.at(-1)?.events[0]).toMatchObject({ follow: { isUnblocked: true } });
});

it("says what is wrong", async () => {
  await expect(eventOf("beacon", { hwid: "xyz" })).rejects.toThrow("ten hexadecimal digits");
  await expect(eventOf("account-link", { nonce: "short" })).rejects.toThrow(/400.*nonce/);
  await expect(eventOf("membership", { type: "expired", membershipId: 1 })).rejects.toThrow("400");
});
