const PATIENCE_MS = 15_000;
const BETWEEN_MS = 100;

/** Reads again and again until what it reads is right; gives it. Throws with `what` and the last value after 15 s. */
export async function waitUntil<T>(
  what: string,
  read: () => Promise<T>,
  isRight: (value: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (performance.now() > deadline) throw new Error(`${what}: still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}

/** Throws with the words when something is not so. */
export function must(isSo: unknown, words: string): asserts isSo {
  if (!isSo) throw new Error(words);
}
