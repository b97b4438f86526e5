import { expect, it } from "vitest";
import type { Check } from "../checks/check.ts";
import { check } from "../checks/check-body.ts";
import { validateRequest } from "../checks/requests.ts";
import { LineError } from "../line/line-error.ts";

/** What LINE says of this body: "" when it takes it, else its sentence, or the first of its details. */
export function faultOf(request: Check, body: unknown): string {
  try {
    check(request, body);
    return "";
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    const [detail] = error.body.details ?? [];
    return detail === undefined ? error.message : `${detail.property}: ${detail.message}`;
  }
}

export const faultOfMessage = (message: unknown): string => faultOf(validateRequest, { messages: [message] });

/** What is counted, a message at the limit, one over it, and what LINE says of that one. */
export type Limit = readonly [name: string, atLimit: unknown, over: unknown, says: string];

/** One test a limit: what is at it passes, what is one over it is refused in LINE's words. */
export function proveLimits(limits: readonly Limit[], faultOfCase: (body: unknown) => string = faultOfMessage): void {
  it.each(limits.map((limit) => [...limit] as const))("%s", (_, atLimit, over, says) => {
    expect(faultOfCase(atLimit)).toBe("");
    expect(faultOfCase(over)).toBe(says);
  });
}

/** One test a wrong body: what it is, the body, and what LINE says of it. */
export function proveRefusals(
  refusals: readonly (readonly [name: string, body: unknown, says: string])[],
  faultOfCase: (body: unknown) => string = faultOfMessage,
): void {
  it.each(refusals.map((refusal) => [...refusal] as const))("refuses %s", (_, body, says) => {
    expect(faultOfCase(body)).toBe(says);
  });
}

/** One test a body that LINE takes. */
export function proveTaken(
  taken: readonly (readonly [name: string, body: unknown])[],
  faultOfCase: (body: unknown) => string = faultOfMessage,
): void {
  it.each(taken.map((entry) => [...entry] as const))("takes %s", (_, body) => {
    expect(faultOfCase(body)).toBe("");
  });
}

export const times = <T>(count: number, make: T | ((index: number) => T)): T[] =>
  Array.from({ length: count }, (_, index) => (make instanceof Function ? make(index) : make));
