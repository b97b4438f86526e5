/** `สม••• ใจ•••`: two letters of each word, by which somebody who has the person before them knows the right one. */
export const maskName = (name: string): string =>
  name
    .split(" ")
    .map((word) => `${firstTwo(word)}•••`)
    .join(" ");

const segmenter = new Intl.Segmenter("th", { granularity: "grapheme" });

const firstTwo = (word: string): string =>
  [...segmenter.segment(word)]
    .slice(0, 2)
    .map(({ segment }) => segment)
    .join("");
