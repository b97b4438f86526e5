/**
 * Whose chat was last touched, as a ring of two links a person (8 bytes): touching is a few writes, and the liveliest are found
 * without sorting a million. Link 0 is the ring's clasp, a person's link is the index and one more.
 */
export function createLiveliness() {
  let quieter = new Uint32Array(1024);
  let livelier = new Uint32Array(1024);

  function append(link: number): void {
    const last = quieter[0] ?? 0;
    quieter[link] = last;
    livelier[link] = 0;
    livelier[last] = link;
    quieter[0] = link;
  }

  return {
    /** New people are the liveliest, the last of them most of all. */
    add(first: number, people: number): void {
      const links = first + people + 1;
      if (links > quieter.length) {
        const room = Math.max(links, 2 * quieter.length) * Uint32Array.BYTES_PER_ELEMENT;
        quieter = new Uint32Array(quieter.buffer.transfer(room));
        livelier = new Uint32Array(livelier.buffer.transfer(room));
      }
      for (let link = first + 1; link < links; link++) append(link);
    },
    touch(index: number): void {
      const link = index + 1;
      const before = quieter[link] ?? 0;
      const after = livelier[link] ?? 0;
      livelier[before] = after;
      quieter[after] = before;
      append(link);
    },
    liveliestFirst({ offset, limit }: { offset: number; limit: number }): number[] {
      const indexes: number[] = [];
      let link = quieter[0] ?? 0;
      for (let passed = 0; link !== 0 && indexes.length < limit; passed++, link = quieter[link] ?? 0) {
        if (passed >= offset) indexes.push(link - 1);
      }
      return indexes;
    },
    reset(): void {
      quieter = new Uint32Array(1024);
      livelier = new Uint32Array(1024);
    },
  };
}
