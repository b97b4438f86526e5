/** Columns that a text takes in a terminal: Thai vowels and tone marks above and below a letter take none. */
export function displayWidth(text: string): number {
  return [...text].filter((character) => !/\p{Mn}|\p{Cf}/u.test(character)).length;
}

/** Fills up with blanks to the width. */
export function padDisplay(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
