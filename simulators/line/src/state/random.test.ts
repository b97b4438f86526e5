import { expect, it } from "vitest";
import { createRandom } from "./random.ts";

const take = (count: number, random: () => number) => Array.from({ length: count }, random);

it("repeats itself from the same seed and not from another", () => {
  const random = createRandom(Math.random);
  const draw = random.stream("taps");
  random.setSeed(7);
  const first = take(5, draw);
  random.setSeed(7);
  expect(take(5, draw)).toEqual(first);
  random.setSeed(8);
  expect(take(5, draw)).not.toEqual(first);
});

it("keeps its streams apart", () => {
  const random = createRandom(Math.random);
  const [taps, faults] = [random.stream("taps"), random.stream("faults")];
  random.setSeed(7);
  const alone = take(3, taps);
  random.setSeed(7);
  take(100, faults);
  expect(take(3, taps)).toEqual(alone);
});

it("is even, and is what it was given until a seed is set", () => {
  const random = createRandom(() => 0.25);
  expect(take(2, random.stream("taps"))).toEqual([0.25, 0.25]);
  random.setSeed(1);
  const numbers = take(20_000, random.stream("taps"));
  const below = numbers.filter((number) => number < 0.1).length / numbers.length;
  expect(below).toBeGreaterThan(0.09);
  expect(below).toBeLessThan(0.11);
  random.setSeed(undefined);
  expect(take(1, random.stream("taps"))).toEqual([0.25]);
});
