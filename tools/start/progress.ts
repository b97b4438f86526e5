import { padDisplay } from "./display-width.ts";

export type Step = { thai: string; english: string };

/** Runs a step of the start and prints one line when it is done: Thai, English, seconds, and a word on what it did. */
export async function showStep<T>(step: Step, work: () => Promise<T>, note?: (result: T) => string): Promise<T> {
  const begin = performance.now();
  const result = await work();
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const words = note === undefined ? "" : note(result);
  console.log(
    `  ✓ ${padDisplay(step.thai, 30)}${padDisplay(step.english, 26)}${seconds.padStart(5)} s  ${words}`.trimEnd(),
  );
  return result;
}
