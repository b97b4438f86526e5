import { randomFillSync } from "node:crypto";

const idBytes = 16;

/** The value of each hexadecimal digit by its character code; -1 for what is none. */
const digitOf = new Int8Array(128).fill(-1);
for (const [value, digit] of [..."0123456789abcdef"].entries()) digitOf[digit.charCodeAt(0)] = value;

/**
 * All user ids, 16 bytes each, and a table to find them by: open addressing, never more than three quarters full. Ids are random, so
 * their first four bytes are hash enough. With a million people this takes 24 MB, where a Map of strings takes 150.
 */
export function createPersonIds() {
  let bytes = Buffer.alloc(0);
  let words = new Uint32Array(0);
  /** An index and one more; 0 is free. */
  let slots = new Uint32Array(0);
  let count = 0;
  const wanted = new Uint8Array(idBytes);
  const wantedWords = new Uint32Array(wanted.buffer);

  /** Reads the id into `wanted`; false when it is no user id. */
  function read(userId: string): boolean {
    if (userId.length !== 1 + 2 * idBytes || userId[0] !== "U") return false;
    let digits = 0;
    for (let byte = 0; byte < idBytes; byte++) {
      const high = digitOf[userId.charCodeAt(1 + 2 * byte)] ?? -1;
      const low = digitOf[userId.charCodeAt(2 + 2 * byte)] ?? -1;
      digits |= high | low;
      wanted[byte] = (high << 4) | low;
    }
    return digits >= 0;
  }

  /** The slot where that id is, or belongs. */
  function slotOf(id: Uint32Array, first: number): number {
    const mask = slots.length - 1;
    const start = id[first] ?? 0;
    for (let slot = start & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? 0;
      if (held === 0) return slot;
      const at = (held - 1) * 4;
      if (
        words[at] === start &&
        words[at + 1] === id[first + 1] &&
        words[at + 2] === id[first + 2] &&
        words[at + 3] === id[first + 3]
      )
        return slot;
    }
  }

  function reserve(people: number): void {
    if (people * idBytes > bytes.length) {
      const room = new ArrayBuffer(Math.max(people, (2 * bytes.length) / idBytes, 1024) * idBytes);
      const larger = Buffer.from(room);
      bytes.copy(larger);
      bytes = larger;
      words = new Uint32Array(room);
    }
    if (people <= slots.length * 0.75) return;
    slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(people, 1024) / 0.75)));
    for (let index = 0; index < count; index++) slots[slotOf(words, index * 4)] = index + 1;
  }

  /** Enters the bytes that already stand at the end. */
  function enter(people: number): void {
    for (const end = count + people; count < end; count++) slots[slotOf(words, count * 4)] = count + 1;
  }

  return {
    count: () => count,
    /** Makes so many new ids; theirs are the next indexes. */
    add(people: number): void {
      reserve(count + people);
      randomFillSync(bytes, count * idBytes, people * idBytes);
      enter(people);
    },
    /** The index of that person, or -1. */
    indexOf(userId: string): number {
      return count > 0 && read(userId) ? (slots[slotOf(wantedWords, 0)] ?? 0) - 1 : -1;
    },
    userIdOf: (index: number): string => `U${bytes.toString("hex", index * idBytes, (index + 1) * idBytes)}`,
    dump: (): string => bytes.toString("base64", 0, count * idBytes),
    /** Adds the ids of a dump. */
    load(base64: string): void {
      const saved = Buffer.from(base64, "base64");
      reserve(count + saved.length / idBytes);
      saved.copy(bytes, count * idBytes);
      enter(saved.length / idBytes);
    },
    reset(): void {
      bytes = Buffer.alloc(0);
      words = new Uint32Array(0);
      slots = new Uint32Array(0);
      count = 0;
    },
  };
}
