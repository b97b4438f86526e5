import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(() => line.reset());

const messages = [{ type: "text", text: "สวัสดี" }];
const send = (endpoint: string, to: unknown) =>
  line.call("POST", `/v2/bot/message/${endpoint}`, { body: { to, messages } });
const summary = async () => (await line.call("GET", "/simulator/deliveries/summary")).body;

it("reaches whoever is named twice once, and tells apart whom it left out", async () => {
  const [friend] = await line.newPeople(1);
  const [blocked] = await line.newPeople(1, { state: "blocked" });
  const [deleted] = await line.newPeople(1, { state: "deleted" });
  const [never] = await line.newPeople(1, { state: "never" });
  const nobody = `U${"0".repeat(32)}`;
  await send("multicast", [friend, blocked, friend, deleted, never, nobody, nobody, blocked]);
  const { body } = await line.call("GET", "/simulator/deliveries");
  expect(body["deliveries"]).toMatchObject([{ userId: friend }]);
  expect((body["dropped"] as { userId: string }[]).map(({ userId }) => userId)).toEqual([
    blocked,
    deleted,
    never,
    nobody,
  ]);
  expect(await summary()).toMatchObject({ billed: 1, dropped: 4 });
});

it("reaches a person again once they unblock the account", async () => {
  const [userId = ""] = await line.newPeople(1);
  await line.call("POST", `/simulator/users/${userId}/block?wait=false`);
  await send("push", userId);
  await line.call("POST", `/simulator/users/${userId}/follow?wait=false`);
  await send("push", userId);
  expect(await summary()).toMatchObject({ requests: 2, deliveries: 1, dropped: 1, billed: 1 });
});
