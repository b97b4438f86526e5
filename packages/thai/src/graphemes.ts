const graphemeSegmenter = new Intl.Segmenter("th", { granularity: "grapheme" });

/** How many characters a person sees: `น้ำท่วม` is 4. LINE counts the labels of actions so. */
export function graphemeLength(text: string): number {
  let length = 0;
  for (const _ of graphemeSegmenter.segment(text)) length += 1;
  return length;
}

/** The text cut to at most `maximum` visible characters, the ellipsis among them; never between a letter and its marks. */
export function truncateGraphemes(text: string, maximum: number, ellipsis = "…"): string {
  // A visible character has one code unit at least.
  if (text.length <= maximum) return text;
  const kept = Math.max(0, maximum - graphemeLength(ellipsis));
  let length = 0;
  let end = 0;
  // No further than the first character too many: a story may be long, and segmenting it all costs milliseconds.
  for (const { index } of graphemeSegmenter.segment(text)) {
    if (length === kept) end = index;
    if (length === maximum) return `${text.slice(0, end).trimEnd()}${ellipsis}`;
    length += 1;
  }
  return text;
}
