import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

/** What is waited for comes at once; only on a machine with much else to do it may take longer. */
const patiently = { timeout: 10_000 };

let running: Running;
beforeEach(async () => {
  running = await startBoth();
});
afterEach(() => running.close());

const eventsReceived = () => running.product.received.flatMap(({ events }) => events);

it("lets many people write within so much time, each once", async () => {
  await running.door("POST", "/users", { count: 60 });
  const message = { type: "text", text: "น้ำท่วมถนน" };
  expect(await running.door("POST", "/bursts", { people: 50, withinMs: 20, message })).toEqual({
    people: 50,
    delivered: 50,
    failed: 0,
  });
  expect(new Set(eventsReceived().map((event) => (event["source"] as { userId: string }).userId)).size).toBe(50);
});

it("spreads them over the simulator's time", async () => {
  await running.door("POST", "/users", { count: 30 });
  await running.door("PUT", "/clock", { speed: 0 });
  const burst = { people: 30, withinMs: 60_000, postback: { data: "here" } };
  expect(await running.door("POST", "/bursts?wait=false", burst)).toEqual({ people: 30 });
  expect(eventsReceived()).toEqual([]);
  await running.door("PUT", "/clock", { advanceMs: 60_000 });
  await vi.waitUntil(() => eventsReceived().length === 30, patiently);
  expect(eventsReceived()[0]).toMatchObject({ type: "postback", postback: { data: "here" } });
});

it("counts what the product did not take", async () => {
  await running.close();
  running = await startBoth({ answer: (_, count) => (count % 2 === 0 ? 500 : 200) });
  await running.door("POST", "/users", { count: 10 });
  const burst = { people: 10, withinMs: 0, message: { type: "text", text: "ก" } };
  expect(await running.door("POST", "/bursts", burst)).toEqual({ people: 10, delivered: 5, failed: 5 });
});

it("does not wait for what a standing clock never brings, nor for what a reset called off", async () => {
  await running.close();
  // The first of the two acts at once, which shows that the burst has begun; the other 54 seconds later.
  const drawn = [0, 0.9];
  running = await startBoth({ simulator: { random: () => drawn.shift() ?? 0.5 } });
  await running.door("POST", "/users", { count: 2 });
  const burst = { people: 2, withinMs: 60_000, postback: { data: "here" } };
  const waiting = running.door("POST", "/bursts", burst);
  await vi.waitUntil(() => eventsReceived().length === 1, patiently);
  await running.door("DELETE", "/state");
  expect(await waiting).toEqual({ people: 2, delivered: 1, failed: 1 });
  await running.door("POST", "/users", { count: 2 });
  await running.door("PUT", "/clock", { speed: 0 });
  await expect(running.door("POST", "/bursts", burst)).rejects.toThrow("stands still");
  expect(await running.door("POST", "/bursts", { ...burst, withinMs: 0 })).toMatchObject({ delivered: 2 });
});

it("says what is wrong", async () => {
  await running.door("POST", "/users", { count: 2 });
  const message = { type: "text", text: "ก" };
  await expect(running.door("POST", "/bursts", { people: 3, withinMs: 0, message })).rejects.toThrow("only 2 friends");
  await expect(running.door("POST", "/bursts", { people: 1, withinMs: 0 })).rejects.toThrow("message or a postback");
});
