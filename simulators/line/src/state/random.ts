/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32, public domain). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

/**
 * The simulator's chance. Each part draws from its own stream: how many calls a fault is drawn for does not change which people tap.
 * Until a seed is set, every stream is `unseeded`.
 */
export function createRandom(unseeded: () => number) {
  const streams = new Map<string, () => number>();
  let seed: number | undefined;

  return {
    stream:
      (name: string): (() => number) =>
      () =>
        (streams.get(name) ?? start(name))(),
    seed: () => seed,
    /** All streams begin again, each from this seed; undefined is back to chance. */
    setSeed(newSeed: number | undefined): void {
      seed = newSeed;
      streams.clear();
    },
    reset(): void {
      seed = undefined;
      streams.clear();
    },
  };

  function start(name: string): () => number {
    const stream = seed === undefined ? unseeded : numbersFrom(seed ^ hash(name));
    streams.set(name, stream);
    return stream;
  }
}
