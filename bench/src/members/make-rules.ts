import type { Rule } from "@paknam/contract";
import { pick } from "../webhook/make-events.ts";

const DISTRICTS = ["1101", "1102", "1103", "1104", "1105", "1106"] as const;
const SUB_DISTRICTS = ["110101", "110102", "110103", "110201", "110301", "110401", "110501", "110601"] as const;
const FACTS = [
  "old-age-allowance",
  "child-support",
  "health-volunteer",
  "household-registered",
  "disaster-victim",
] as const;
const TOPICS = ["flood", "traffic", "utilities", "health", "jobs", "events"] as const;
const CHOICES = ["parents", "factory-workers", "vendors", "volunteers"] as const;

/** Rules as officers make them: one thing, two or three together, and all but some; the same at every run of the dice. */
export function makeRules(count: number, dice: () => number): Rule[] {
  const age = (): Rule => {
    const from = 10 + Math.floor(dice() * 60);
    return dice() < 0.5 ? { kind: "age", from } : { kind: "age", from, to: from + 5 + Math.floor(dice() * 20) };
  };
  const simple: readonly (() => Rule)[] = [
    age,
    () => ({ kind: "area", of: ["home"], codes: [pick(SUB_DISTRICTS, dice)] }),
    () => ({ kind: "area", of: ["home", "work"], codes: [pick(DISTRICTS, dice)] }),
    () => ({ kind: "residence", is: [pick(["registered-elsewhere", "foreign", "registered-here"], dice)] }),
    () => ({ kind: "fact", type: pick(FACTS, dice) }),
    () => ({ kind: "topic", is: [pick(TOPICS, dice), pick(TOPICS, dice)] }),
    () => ({ kind: "group", key: pick(CHOICES, dice) }),
    () => ({ kind: "level", atLeast: pick(["officer", "thaid"], dice) }),
    () => ({ kind: "language", is: ["my", "km"] }),
  ];
  const one = (): Rule => pick(simple, dice)();
  const shapes: readonly (() => Rule)[] = [
    one,
    () => ({ all: [age(), one()] }),
    () => ({ all: [one(), one(), { not: one() }] }),
    () => ({ any: [one(), one()] }),
    () => ({ all: [{ any: [one(), one()] }, age(), { not: one() }] }),
    () => ({ not: one() }),
  ];
  return Array.from({ length: count }, (_, index) => shapes[index % shapes.length]?.() ?? one());
}
