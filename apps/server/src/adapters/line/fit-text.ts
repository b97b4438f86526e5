import { truncateGraphemes } from "@paknam/thai";

/** LINE counts UTF-16 units here; a cut never falls between a Thai letter and its marks. An empty text is refused by LINE. */
export function fit(text: string, most: number): string {
  const whole = text.trim() === "" ? "-" : text.toWellFormed();
  if (whole.length <= most) return whole;
  // A letter that readers see as one is at least one unit: what lies far beyond need not be looked at.
  const front = whole.slice(0, most + 50);
  let graphemes = most;
  for (;;) {
    const cut = truncateGraphemes(front, graphemes);
    if (cut.length <= most) return cut;
    graphemes -= Math.max(1, Math.ceil((cut.length - most) / 2));
  }
}
