const graphemeSegmenter = new Intl.Segmenter("th", { granularity: "grapheme" });

/** How many characters a person sees: `น้ำท่วม` is 4. LINE counts the labels of actions so. */
export function graphemeLength(text: string): number {
  let length = 0;
  for (const _ of graphemeSegmenter.segment(text)) length += 1;
  return length;
}

/** The text cut to at most `maximum` visible characters, the ellipsis among them; never between a letter and its marks. */
export function truncateGraphemes(text: string, maximum: number, ellipsis = "…"): string {
  const graphemes = Array.from(graphemeSegmenter.segment(text), (part) => part.segment);
  if (graphemes.length <= maximum) return text;
  const kept = Math.max(0, maximum - graphemeLength(ellipsis));
  return `${graphemes.slice(0, kept).join("").trimEnd()}${ellipsis}`;
}
