import { setTimeout as wait } from "node:timers/promises";

/**
 * Asks again and again until there is an answer.
 * @throws naming what did not come about within `withinMs`
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  withinMs = 30_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`did not come about within ${withinMs} ms: ${what}`);
    await wait(25);
  }
}
