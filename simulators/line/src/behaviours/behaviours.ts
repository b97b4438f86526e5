/** What a person does some time after a message. */
export type Reaction =
  | { readonly do: "tap-first-button" }
  /** The button with that label, or with that data. */
  | { readonly do: "tap"; readonly label?: string | undefined; readonly data?: string | undefined }
  | { readonly do: "reply-text"; readonly text: string }
  | { readonly do: "block" }
  | { readonly do: "ignore" };

export type Behaviour = Reaction & {
  /** Share of those reached, at each sending. */
  readonly share: number;
  /** So long after the message, evenly spread. */
  readonly after: { readonly minMs: number; readonly maxMs: number };
  /** Messages sent through that endpoint only. */
  readonly match: { readonly endpoint?: string | undefined };
  /** These people only, by index; for them it replaces what everybody does. */
  readonly people?: ReadonlySet<number> | undefined;
};

export type Done = "tapped" | "replied" | "blocked" | "ignored" | "nothingToTap" | "unreachable";

const noneDone = (): Record<Done, number> => ({
  tapped: 0,
  replied: 0,
  blocked: 0,
  ignored: 0,
  nothingToTap: 0,
  unreachable: 0,
});

/** The first whose part of the line from 0 to 1 the drawn number falls on; undefined beyond the last. */
function fallingOn(drawn: number, behaviours: readonly Behaviour[]): Behaviour | undefined {
  let end = 0;
  return behaviours.find(({ share }) => {
    end += share;
    return drawn < end;
  });
}

/** How people behave, as a test set it; nobody does anything until then. */
export function createBehaviours(random: () => number) {
  let behaviours: readonly Behaviour[] = [];
  let done = noneDone();
  let waiting = 0;
  /** Goes up when everything is called off, so that what is still in the clock's queue does nothing. */
  let round = 0;

  function reset(): void {
    behaviours = [];
    done = noneDone();
    waiting = 0;
    round += 1;
  }

  return {
    random,
    all: () => behaviours,
    areSet: () => behaviours.length > 0,
    /** Throws when the shares of what everybody does come to more than all of them. */
    add(more: readonly Behaviour[]): void {
      const together = [...behaviours, ...more];
      const everybody = together.filter(({ people }) => people === undefined);
      for (const endpoint of new Set(everybody.map(({ match }) => match.endpoint))) {
        const sum = everybody
          .filter(({ match }) => match.endpoint === undefined || match.endpoint === endpoint)
          .reduce((total, { share }) => total + share, 0);
        // Tenths do not add up exactly in binary.
        if (sum > 1 + 1e-9) throw new RangeError(`The shares for everybody come to ${sum.toFixed(3)}, more than 1`);
      }
      behaviours = together;
    },
    /** Answers, for one sending, what each person reached is about to do; the numbers are drawn in the order of the people. */
    chooser(endpoint: string): (index: number) => Behaviour | undefined {
      const matching = behaviours.filter(({ match }) => match.endpoint === undefined || match.endpoint === endpoint);
      const everybody = matching.filter(({ people }) => people === undefined);
      const named = matching.filter(({ people }) => people !== undefined);
      if (matching.length === 0) return () => undefined;
      return (index) => {
        const own = named.length === 0 ? named : named.filter(({ people }) => people?.has(index));
        return fallingOn(random(), own.length > 0 ? own : everybody);
      };
    },
    /** Someone is about to do something; answers the round that it belongs to. */
    begin(): number {
      waiting += 1;
      return round;
    },
    isCalledOff: (begunIn: number) => begunIn !== round,
    end(begunIn: number, what: Done): void {
      if (begunIn !== round) return;
      waiting -= 1;
      done[what] += 1;
    },
    summary: () => ({ waiting, done }),
    reset,
  };
}
