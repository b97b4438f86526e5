const wordSegmenter = new Intl.Segmenter("th", { granularity: "word" });
const longestTermInWords = 8;

/**
 * The words of a text, without spaces and punctuation. Two faults of ICU's Thai dictionary are mended: it glues digits and
 * abbreviations to Thai (`มา3วัน`, `อบต.บาง`), and it splits proper names (`บาง|ปลา`), which are joined again when they are
 * among `terms`.
 */
export function segmentWords(text: string, terms: ReadonlySet<string> = new Set()): string[] {
  const spaced = text
    .replace(/([\u0E00-\u0E7F])(?=[0-9A-Za-z.])/g, "$1 ")
    .replace(/([0-9A-Za-z.])(?=[\u0E00-\u0E7F])/g, "$1 ");
  const segments = [...wordSegmenter.segment(spaced)];
  const words: string[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined) continue;
    const joined = longestTerm(segments, index, terms);
    if (joined !== undefined) {
      words.push(joined.term);
      index += joined.segmentCount - 1;
    } else if (segment.isWordLike === true) {
      words.push(segment.segment);
    }
  }
  return words;
}

function longestTerm(
  segments: readonly Intl.SegmentData[],
  start: number,
  terms: ReadonlySet<string>,
): { term: string; segmentCount: number } | undefined {
  if (terms.size === 0) return undefined;
  let candidate = "";
  let longest: { term: string; segmentCount: number } | undefined;
  for (const [offset, segment] of segments.slice(start, start + longestTermInWords).entries()) {
    if (segment.isWordLike !== true) break;
    candidate += segment.segment;
    if (terms.has(candidate)) longest = { term: candidate, segmentCount: offset + 1 };
  }
  return longest;
}
