import { AppError } from "../../../platform/errors.ts";

/**
 * Lets so many pieces of work run at once; the others wait their turn.
 * @returns a function that runs a piece of work; it throws request.too_many when too many wait already
 */
export function openQueue({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const queue: (() => void)[] = [];
  let running = 0;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new AppError("request.too_many", { status: 429 });
      // Whoever ends hands its place over: the count stays.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
