/** First in, first out: taking from the front of a long array would move all the rest, so it is cut only when half of it is used up. */
export function createFifo<Item>() {
  let items: Item[] = [];
  let from = 0;

  return {
    size: () => items.length - from,
    push: (item: Item): void => void items.push(item),
    /** The first so many, or as many as there are. */
    take(count: number): Item[] {
      const taken = items.slice(from, from + count);
      from += taken.length;
      if (from * 2 > items.length) {
        items = items.slice(from);
        from = 0;
      }
      return taken;
    },
    clear(): void {
      items = [];
      from = 0;
    },
  };
}
