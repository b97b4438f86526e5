/** One thing that is checked: what it found (empty: nothing), and the words to print when it failed. */
export type CheckResult = { passed: boolean; output: string };
export type Check = { name: string; run: () => Promise<CheckResult> };

/** A result from a list of faults. */
export function fromFaults(faults: string[]): CheckResult {
  return { passed: faults.length === 0, output: faults.join("\n") };
}
