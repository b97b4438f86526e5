import type { BackChannel } from "./quirks.ts";

export type Call = Readonly<{ at: string; endpoint: BackChannel; status: number }>;

export type Calls = Readonly<{ add(call: Call): void; list(): readonly Call[]; clear(): void }>;

const kept = 500;

/** The latest calls of the back channel: which and how it ended, never what was in them. */
export function createCalls(): Calls {
  const calls: Call[] = [];
  return {
    add(call) {
      calls.push(call);
      if (calls.length > kept) calls.shift();
    },
    list: () => calls,
    clear: () => {
      calls.length = 0;
    },
  };
}
