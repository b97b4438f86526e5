/** The paragraphs of the new words, each with whether it was not in the old ones; without old words nothing is known to be new. */
export function changedParagraphs(before: string | null, after: string): { words: string; isNew: boolean }[] {
  const known = before === null ? null : new Set(paragraphsOf(before));
  return paragraphsOf(after).map((words) => ({ words, isNew: known !== null && !known.has(words) }));
}

const paragraphsOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
