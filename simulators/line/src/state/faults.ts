export const faultKinds = ["error_before", "error_after", "hang", "reset", "slow"] as const;

export type FaultKind = (typeof faultKinds)[number];

export type FaultRule = {
  readonly match: { readonly endpoint?: string | undefined };
  readonly kind: FaultKind;
  readonly share: number;
  readonly status: number;
  readonly delayMs: number;
  /** How often it still strikes; undefined is without end. */
  times?: number | undefined;
  /** Hanging and resetting after LINE took the request, instead of before. */
  readonly accepted: boolean;
};

/** Failures on demand, of LINE's own endpoints. */
export function createFaults(random: () => number) {
  let rules: FaultRule[] = [];

  return {
    rules: () => rules,
    add: (rule: FaultRule) => void rules.push(rule),
    /** The first rule that strikes this request, if any; a rule with `times` is used up by it. */
    strike(endpoint: string): FaultRule | undefined {
      if (rules.length === 0) return undefined;
      for (const rule of rules) {
        if (rule.match.endpoint !== undefined && rule.match.endpoint !== endpoint) continue;
        if (rule.times === 0 || random() >= rule.share) continue;
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
