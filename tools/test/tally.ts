export type Tally = { passed: number; failed: number };

/** The numbers of the last line "N passed, N failed" that a program printed; undefined when there is none. */
export function readTally(output: string): Tally | undefined {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1);
  return last === undefined ? undefined : { passed: Number(last[1]), failed: Number(last[2]) };
}

/** A program that failed without saying which test failed counts as one failure, so that no crash hides behind a zero. */
export function withExitCode(tally: Tally | undefined, code: number): Tally {
  const counted = tally ?? { passed: 0, failed: 0 };
  const isSilentFailure = counted.failed === 0 && (code !== 0 || tally === undefined);
  return isSilentFailure ? { passed: counted.passed, failed: 1 } : counted;
}

/** The numbers of Vitest's JSON report. Skipped tests count as failed: a test that does not run proves nothing. */
export function readVitestReport(json: string): Tally | undefined {
  try {
    const report: unknown = JSON.parse(json);
    if (typeof report !== "object" || report === null) return undefined;
    const number = (name: string) => {
      const value: unknown = Object.entries(report).find(([key]) => key === name)?.[1];
      return typeof value === "number" ? value : 0;
    };
    const failed = number("numFailedTests") + number("numPendingTests") + number("numTodoTests");
    return { passed: number("numPassedTests"), failed };
  } catch {
    return undefined;
  }
}

/** The sum of several. */
export function addTallies(tallies: Tally[]): Tally {
  return tallies.reduce((sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }), {
    passed: 0,
    failed: 0,
  });
}
