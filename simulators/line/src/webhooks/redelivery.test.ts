import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runInProcess } from "../testing/run-in-process.ts";
import { sendEvent } from "./events.ts";
import { connectionsMax } from "./lanes.ts";

let line: Awaited<ReturnType<typeof runInProcess>>;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());

it("lets redeliveries wait for a connection like everything else: none begins its two seconds in a queue", async () => {
  const { webhooks, clock } = line.simulator;
  webhooks.setBehaviour({ redelivery: true });
  const people = await line.newPeople(2 * connectionsMax);
  // Nobody listens at the address, so all of them come again.
  const first = people.map((userId) => sendEvent(line.simulator, userId, { type: "follow" }).outcome);
  expect(await Promise.all(first)).toMatchObject(first.map(() => ({ delivered: false })));
  expect(webhooks.waiting()).toBe(0);
  clock.advance(10_000);
  expect(webhooks.waiting()).toBe(people.length);
  await vi.waitUntil(() => webhooks.waiting() === 0, { timeout: 10_000 });
  expect(webhooks.statistics.summary()).toMatchObject({
    redeliveries: people.length,
    reasons: { could_not_connect: 512 },
  });
});
