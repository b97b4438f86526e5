export const faultKinds = ["error_before", "error_after", "hang", "reset", "slow"] as const;

type FaultKind = (typeof faultKinds)[number];

type FaultMatch = {
  /** A name of endpoints.ts, or several; undefined is every endpoint. */
  readonly endpoint?: string | readonly string[] | undefined;
  /** The people whose data lies on one of LINE's machines: always the same ones, one in `of`. */
  readonly shard?: { readonly index: number; readonly of: number } | undefined;
};

export type NewFault = {
  readonly match: FaultMatch;
  readonly kind: FaultKind;
  readonly share: number;
  readonly status: number;
  readonly delayMs: number;
  /** How often it still strikes; undefined is without end. */
  readonly times?: number | undefined;
  /** Hanging and resetting after LINE took the request, instead of before. */
  readonly accepted: boolean;
  /** It begins so much later, and is over so long after its beginning; undefined is at once and without end. */
  readonly afterMs?: number | undefined;
  readonly forMs?: number | undefined;
};

export type FaultRule = Omit<NewFault, "times" | "afterMs" | "forMs"> & {
  times?: number | undefined;
  /** By the simulator's clock. */
  readonly startsAt: number;
  readonly endsAt: number | undefined;
};

type FaultedCall = {
  readonly endpoint: string;
  /** Whom the call reaches or asks about; not known before the body has been read. */
  readonly people?: readonly string[];
};

/** Which of `of` shards that person is in; ids are even, so the shards are of one size. */
export const shardOf = (userId: string, of: number): number => Number.parseInt(userId.slice(-8), 16) % of;

function isAimedAt({ match: { endpoint, shard } }: FaultRule, call: FaultedCall): boolean {
  if (typeof endpoint === "string" ? endpoint !== call.endpoint : endpoint && !endpoint.includes(call.endpoint))
    return false;
  if (shard === undefined || call.people === undefined) return (shard === undefined) === (call.people === undefined);
  return call.people.some((userId) => shardOf(userId, shard.of) === shard.index);
}

/** Failures on demand, of LINE's own endpoints. */
export function createFaults(random: () => number, now: () => number) {
  let rules: FaultRule[] = [];

  return {
    rules: () => rules,
    add({ afterMs = 0, forMs, ...rule }: NewFault): void {
      const startsAt = now() + afterMs;
      rules.push({ ...rule, startsAt, endsAt: forMs === undefined ? undefined : startsAt + forMs });
    },
    /** Whether any rule asks whom a call is about. */
    hasShards: () => rules.some(({ match }) => match.shard !== undefined),
    /**
     * The first rule that strikes this call, if any; a rule with `times` is used up by it. Rules about a shard are asked with the people
     * of the call, all others without.
     */
    strike(call: FaultedCall): FaultRule | undefined {
      if (rules.length === 0) return undefined;
      const time = now();
      for (const rule of rules) {
        if (time < rule.startsAt || (rule.endsAt !== undefined && time >= rule.endsAt)) continue;
        if (rule.times === 0 || !isAimedAt(rule, call) || random() >= rule.share) continue;
        if (rule.times !== undefined) rule.times -= 1;
        return rule;
      }
      return undefined;
    },
    reset(): void {
      rules = [];
    },
  };
}
