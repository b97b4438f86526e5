import { expect } from "vitest";
import type { Bubble, TestLine } from "../../../../testing/line.ts";

/** One person who talks, each thing answered before the next is said. */
export type Talker = Readonly<{
  userId: string;
  /** Says it and answers what came back: all bubbles of this turn. */
  say(message: string | Record<string, unknown>): Promise<Bubble[]>;
  /** Taps the quick reply or button with this label in the last answer. */
  tap(label: string): Promise<Bubble[]>;
  /** What the account said last, as it is written. */
  last(): string;
}>;

/** Everything that is written in a bubble: a card's lines and buttons too. */
export function wordsOf({ message }: Bubble): string {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === "object" && value !== null)
      for (const [key, each] of Object.entries(value)) {
        if ((key === "text" || key === "label") && typeof each === "string") words.push(each);
        else walk(each);
      }
  };
  walk(message);
  return words.join(" | ");
}

type Action = Readonly<{ label: string; data?: string; type: string }>;

function actionsIn(value: unknown): Action[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "type" in value && "label" in value && typeof value.label === "string" ? [value as Action] : [];
  return [...own, ...Object.values(value).flatMap(actionsIn)];
}

/** @param line the program with its simulator */
export async function newTalker(line: TestLine): Promise<Talker> {
  const userId = await line.newPerson();
  let seen = 0;
  let last: Bubble | undefined;
  const answered = async (): Promise<Bubble[]> => {
    await line.waitForAnswers(userId, seen + 1);
    // All of one reply come together.
    const all = await line.answers(userId);
    const fresh = all.slice(seen);
    seen = all.length;
    last = all.at(-1);
    return fresh;
  };
  return {
    userId,
    async say(message) {
      await line.say(userId, message);
      return answered();
    },
    async tap(label) {
      const action = actionsIn(last?.message).find((each) => each.label === label && each.data !== undefined);
      expect(action, `a tap “${label}” under: ${last ? wordsOf(last) : "nothing"}`).toBeDefined();
      await line.call("POST", `/users/${userId}/postback`, { data: action?.data, displayText: label });
      return answered();
    },
    last: () => (last ? wordsOf(last) : ""),
  };
}
