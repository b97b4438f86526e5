import { expect, test } from "vitest";
import { addTallies, readTally, readVitestReport, withExitCode } from "./tally.ts";

test("the last tally of a program counts", () => {
  expect(readTally("3 passed, 1 failed\nretry\n4 passed, 0 failed\n")).toEqual({ passed: 4, failed: 0 });
  expect(readTally("all 4 passed, 0 failed today")).toBeUndefined();
});

test("no crash hides behind a zero", () => {
  expect(withExitCode({ passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
  expect(withExitCode(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(withExitCode({ passed: 4, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2 });
  expect(withExitCode({ passed: 4, failed: 0 }, 0)).toEqual({ passed: 4, failed: 0 });
});

test("a skipped test counts as failed; a broken report counts as none", () => {
  expect(readVitestReport('{"numPassedTests":5,"numFailedTests":1,"numPendingTests":2}')).toEqual({
    passed: 5,
    failed: 3,
  });
  expect(readVitestReport("")).toBeUndefined();
  expect(
    addTallies([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 });
});
