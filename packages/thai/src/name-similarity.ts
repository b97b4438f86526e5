import { normaliseThai } from "./normalise-thai.ts";

/** How alike two names are, 0 to 1: Dice's coefficient over pairs of letters, spaces and punctuation aside. */
export function nameSimilarity(left: string, right: string): number {
  return dice(lettersOf(left), lettersOf(right));
}

/**
 * How well a name occurs somewhere in a sentence, 0 to 1 (1 = letter for letter): the best of all stretches of the sentence
 * about as long as the name. Finds `แพรกษา` in `น้ำท่วมซอยแพรกสาครับ` although it is misspelt.
 */
export function nameInSentence(name: string, sentence: string): number {
  const wanted = lettersOf(name);
  const text = lettersOf(sentence);
  if (wanted.length === 0 || text.length === 0) return 0;
  if (text.includes(wanted)) return 1;
  const textPairs = new Set(pairsOf(text));
  const wantedPairs = pairsOf(wanted);
  const shared = wantedPairs.filter((pair) => textPairs.has(pair)).length / Math.max(1, wantedPairs.length);
  // No stretch can do better than the whole sentence; below a half it is not worth looking at each.
  if (shared < 0.5) return shared / 2;
  let best = 0;
  for (const length of [wanted.length - 1, wanted.length, wanted.length + 1]) {
    for (let start = 0; start + length <= text.length; start += 1) {
      best = Math.max(best, dice(wanted, text.slice(start, start + length)));
    }
  }
  return Math.max(best, dice(wanted, text));
}

function lettersOf(text: string): string {
  return normaliseThai(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

function dice(left: string, right: string): number {
  if (left.length === 0 || right.length === 0) return 0;
  if (left === right) return 1;
  const counts = new Map<string, number>();
  const leftPairs = pairsOf(left);
  const rightPairs = pairsOf(right);
  for (const pair of leftPairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of rightPairs) {
    const remaining = counts.get(pair) ?? 0;
    if (remaining === 0) continue;
    counts.set(pair, remaining - 1);
    shared += 1;
  }
  return leftPairs.length + rightPairs.length === 0 ? 0 : (2 * shared) / (leftPairs.length + rightPairs.length);
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
