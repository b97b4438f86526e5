import type { JsonObject } from "../json.ts";

export const sendEndpoints = ["reply", "push", "multicast", "broadcast"] as const;

export type SendEndpoint = (typeof sendEndpoints)[number];

/** One accepted request: who got it, and who was silently left out, by their indexes among the people. */
export type Sending = {
  readonly at: number;
  readonly endpoint: SendEndpoint;
  readonly requestId: string;
  readonly retryKey?: string | undefined;
  /** The name it is counted under in LINE's statistics. */
  readonly unit?: string | undefined;
  readonly messageIds: readonly string[];
  /** The message objects as JSON. Requests with equal messages share one string. */
  readonly messages: string;
  readonly delivered: Uint32Array;
  readonly dropped: Uint32Array;
  /** Ids that belong to nobody. */
  readonly strangers: readonly string[];
};

/** A sending as the state file keeps it: `messages` is a place in a list of texts, indexes are base64. */
type SavedSending = Omit<Sending, "messages" | "delivered" | "dropped"> & {
  readonly messages: number;
  readonly delivered: string;
  readonly dropped: string;
};

export type SavedLedger = { readonly texts: readonly string[]; readonly sendings: readonly SavedSending[] };

type Entry = {
  readonly sending: Sending;
  /** How many deliveries were made before. */
  readonly start: number;
  /** For each of `delivered`, the delivery that person got before, counted from 1; 0 is none. */
  readonly previous: Uint32Array;
};

/** Deliveries share blocks of memory: an array for each push would be larger than what is in it. */
const blockDeliveries = 2 ** 16;

export const isBilled = (endpoint: SendEndpoint): boolean => endpoint !== "reply";

const toBase64 = ({ buffer, byteOffset, byteLength }: Uint32Array) =>
  Buffer.from(buffer, byteOffset, byteLength).toString("base64");
const fromBase64 = (text: string) => new Uint32Array(Uint8Array.from(Buffer.from(text, "base64")).buffer);

/**
 * Everything LINE accepted for sending since the start or the last reset. A delivery takes 8 bytes: who, and which delivery that person
 * got before, so that one person's are found without looking at those of all.
 */
export function createLedger() {
  let entries: Entry[] = [];
  let texts = new Map<string, string>();
  let deliveries = 0;
  /** By person: the last delivery, counted from 1. */
  let latest = new Uint32Array(0);
  let block = { people: new Uint32Array(0), previous: new Uint32Array(0), used: 0 };

  function takeRoom(count: number) {
    if (block.used + count > block.people.length) {
      const length = Math.max(blockDeliveries, count);
      block = { people: new Uint32Array(length), previous: new Uint32Array(length), used: 0 };
    }
    const [from, to] = [block.used, block.used + count];
    block.used = to;
    return { delivered: block.people.subarray(from, to), previous: block.previous.subarray(from, to) };
  }

  function remember(index: number, delivery: number): number {
    if (index >= latest.length) {
      const people = Math.max(1024, 2 ** Math.ceil(Math.log2(index + 1)));
      latest = new Uint32Array(latest.buffer.transfer(people * Uint32Array.BYTES_PER_ELEMENT));
    }
    const before = latest[index] ?? 0;
    latest[index] = delivery;
    return before;
  }

  function add(sending: Sending): void {
    const { delivered, previous } = takeRoom(sending.delivered.length);
    delivered.set(sending.delivered);
    const start = deliveries;
    for (let place = 0; place < delivered.length; place++) {
      previous[place] = remember(delivered[place] ?? 0, start + place + 1);
    }
    deliveries += delivered.length;
    entries.push({ sending: { ...sending, delivered }, start, previous });
  }

  /** The entry of that delivery: the last one that starts before it. */
  function entryOf(delivery: number): Entry | undefined {
    let [low, high] = [0, entries.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((entries[middle]?.start ?? 0) < delivery) low = middle;
      else high = middle - 1;
    }
    return entries[low];
  }

  function shared(text: string): string {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  }

  return {
    add: (sending: Omit<Sending, "messages">, messages: readonly JsonObject[]): void =>
      add({ ...sending, messages: shared(JSON.stringify(messages)) }),
    all: (): readonly Sending[] => entries.map(({ sending }) => sending),
    /** What that person got, the newest first. */
    *newestTo(index: number): Generator<Sending> {
      let delivery = latest[index] ?? 0;
      while (delivery > 0) {
        const entry = entryOf(delivery);
        if (entry === undefined) return;
        yield entry.sending;
        delivery = entry.previous[delivery - entry.start - 1] ?? 0;
      }
    },
    /** The number of that person's last delivery: it changes whenever they get something. */
    latestTo: (index: number): number => latest[index] ?? 0,
    dump(): SavedLedger {
      const places = new Map([...texts.keys()].map((text, place) => [text, place]));
      const sendings = entries.map(({ sending }) => ({
        ...sending,
        messages: places.get(sending.messages) ?? 0,
        delivered: toBase64(sending.delivered),
        dropped: toBase64(sending.dropped),
      }));
      return { texts: [...places.keys()], sendings };
    },
    load({ texts: saved, sendings }: SavedLedger): void {
      for (const { messages, delivered, dropped, ...sending } of sendings) {
        const text = shared(saved[messages] ?? "[]");
        add({
          ...sending,
          messages: text,
          delivered: fromBase64(delivered),
          dropped: fromBase64(dropped),
        });
      }
    },
    reset(): void {
      entries = [];
      texts = new Map();
      deliveries = 0;
      latest = new Uint32Array(0);
      block = { people: new Uint32Array(0), previous: new Uint32Array(0), used: 0 };
    },
  };
}
