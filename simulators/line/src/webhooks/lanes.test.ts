import { expect, it } from "vitest";
import { backlogMax, connectionsMax, createLanes, notSent } from "./lanes.ts";
import type { LineEvent } from "./line-event.ts";
import type { WebhookOutcome } from "./post-webhook.ts";

const taken: WebhookOutcome = { delivered: true, durationMs: 1, status: 200 };
const eventOf = (id: number): LineEvent => ({ id, deliveryContext: { isRedelivery: false } });

/** Lanes whose deliveries end when the test says so. */
function heldLanes() {
  const posts: { ids: unknown[]; end: () => void }[] = [];
  const lanes = createLanes({
    batchSize: () => 1,
    batchWaitMs: 0,
    deliver(parcels) {
      const { promise, resolve } = Promise.withResolvers<WebhookOutcome>();
      posts.push({ ids: parcels.map(({ event }) => event["id"]), end: () => resolve(taken) });
      return promise;
    },
  });
  return { lanes, posts };
}

it("has no more than its connections under way", async () => {
  const { lanes, posts } = heldLanes();
  const outcomes = Array.from({ length: connectionsMax + 5 }, (_, id) => lanes.add(`person ${id}`, eventOf(id)));
  expect(posts).toHaveLength(connectionsMax);
  expect(lanes.waiting()).toBe(connectionsMax + 5);
  // Ending one lets the next begin, which is ended in its turn.
  for (const { end } of posts) {
    end();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => taken));
  expect(lanes.waiting()).toBe(0);
});

it("posts nothing of before a reset, and nothing twice after it", async () => {
  const { lanes, posts } = heldLanes();
  const [, dropped] = [lanes.add("one", eventOf(1)), lanes.add("one", eventOf(2))];
  lanes.reset();
  expect(await dropped).toEqual(notSent);
  void lanes.add("one", eventOf(3));
  posts[0]?.end();
  await new Promise((resolve) => setImmediate(resolve));
  expect(posts.map(({ ids }) => ids)).toEqual([[1], [3]]);
});

it("lets people do more only when the backlog has become shorter", async () => {
  const { lanes, posts } = heldLanes();
  for (let id = 0; id < backlogMax; id++) void lanes.add(`person ${id}`, eventOf(id));
  const done: string[] = [];
  const both = ["first", "second"].map((name) => lanes.whenRoom(async () => void done.push(name)));
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([]);
  posts[0]?.end();
  await Promise.all(both);
  expect(done).toEqual(["first", "second"]);
  expect(lanes.waiting()).toBe(backlogMax - 1);
});

it("counts those who are at it, whose events come a moment later", async () => {
  const { lanes } = heldLanes();
  const writing = Array.from({ length: backlogMax + 10 }, (_, id) =>
    lanes.whenRoom(async () => {
      await Promise.resolve();
      void lanes.add(`person ${id}`, eventOf(id));
    }),
  );
  await Promise.all(writing.slice(0, backlogMax));
  await new Promise((resolve) => setImmediate(resolve));
  expect(lanes.waiting()).toBe(backlogMax);
});

it("keeps nobody waiting after a reset", async () => {
  const { lanes } = heldLanes();
  for (let id = 0; id < backlogMax; id++) void lanes.add("one", eventOf(id));
  const done = lanes.whenRoom(async () => "done");
  lanes.reset();
  expect(await done).toBe("done");
  // The one under way is still under way.
  expect(lanes.waiting()).toBe(1);
});
