import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Clock, createClock } from "./clock.ts";

let clock: Clock;
beforeEach(() => {
  vi.useFakeTimers();
  clock = createClock();
});
afterEach(() => {
  clock.close();
  vi.useRealTimers();
});

it("keeps a hundred thousand appointments with one timer, the earliest first", () => {
  const kept: number[] = [];
  for (let number = 100_000; number > 0; number--) clock.schedule(number, () => void kept.push(number));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(50_000);
  expect(kept).toHaveLength(50_000);
  expect(kept.slice(0, 3)).toEqual([1, 2, 3]);
  clock.advance(50_000);
  // A thousand at once; what else there is to do comes in between.
  expect(kept).toHaveLength(51_000);
  vi.runAllTimers();
  expect(kept).toHaveLength(100_000);
  expect(kept.at(-1)).toBe(100_000);
  expect(vi.getTimerCount()).toBe(0);
});

it("runs what is due at the same moment in the order it was asked for", () => {
  const kept: string[] = [];
  for (const name of ["first", "second", "third"]) clock.schedule(10, () => void kept.push(name));
  clock.advance(9);
  expect(kept).toEqual([]);
  clock.advance(1);
  expect(kept).toEqual(["first", "second", "third"]);
});

it("goes ten times as fast, and stands still", () => {
  const start = clock.now();
  const run = vi.fn<() => void>();
  clock.schedule(10_000, run);
  clock.setSpeed(10);
  vi.advanceTimersByTime(999);
  expect(clock.now()).toBe(start + 9_990);
  expect(run).not.toHaveBeenCalled();
  clock.setSpeed(0);
  vi.advanceTimersByTime(60_000);
  expect(clock.now()).toBe(start + 9_990);
  expect(run).not.toHaveBeenCalled();
  clock.advance(10);
  expect(run).toHaveBeenCalledOnce();
  clock.setSpeed(1);
  vi.advanceTimersByTime(5);
  expect(clock.now()).toBe(start + 10_005);
});

it("waits longer than a timer can count", () => {
  const run = vi.fn<() => void>();
  clock.schedule(2 ** 31 + 1000, run);
  vi.advanceTimersByTime(2 ** 31 + 999);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledOnce();
});

it("does what is due at once while it stands still", () => {
  const run = vi.fn<() => void>();
  clock.setSpeed(0);
  clock.schedule(0, run);
  vi.advanceTimersByTime(0);
  expect(run).toHaveBeenCalledOnce();
});

it("forgets its appointments and the time it was given", () => {
  const run = vi.fn<() => void>();
  const callOff = vi.fn<() => void>();
  const start = clock.now();
  clock.schedule(10, run, callOff);
  clock.setSpeed(5);
  clock.reset();
  expect(callOff).toHaveBeenCalledOnce();
  clock.advance(1000);
  expect(run).not.toHaveBeenCalled();
  expect(clock.now()).toBe(start + 1000);
  expect(clock.speed()).toBe(1);
});
