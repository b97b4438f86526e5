import type { Bubble, Counts } from "./statistics.ts";

/** LINE shows no number below 20, so that nobody can be picked out. */
const shownFrom = 20;

const shown = (count: number): number | null => (count < shownFrom ? null : count);

function presentBubble({ reached, hasMedia }: Bubble, { seq, openShare }: { seq: number; openShare: number }) {
  const opened = shown(Math.floor(reached * openShare));
  const played = hasMedia ? opened : null;
  return {
    seq,
    impression: opened,
    uniqueImpression: opened,
    mediaPlayed: played,
    mediaPlayed25Percent: played,
    mediaPlayed50Percent: played,
    mediaPlayed75Percent: played,
    mediaPlayed100Percent: played,
    uniqueMediaPlayed: played,
    uniqueMediaPlayed25Percent: played,
    uniqueMediaPlayed50Percent: played,
    uniqueMediaPlayed75Percent: played,
    uniqueMediaPlayed100Percent: played,
  };
}

/**
 * The statistics of what was sent, as both of LINE's endpoints show them. Who looks at a message is the given share of those it
 * reached, and they play its video to the end; taps are those of the people here, one person tapping a link once.
 */
export function presentStatistics({ people, bubbles, links }: Counts, openShare: number) {
  const clicked = links.reduce((sum, { clicks }) => sum + clicks, 0);
  const opened = Math.max(Math.floor(people * openShare), clicked);
  const played = shown(bubbles.some(({ hasMedia }) => hasMedia) ? opened : 0);
  return {
    overview: {
      uniqueImpression: shown(opened),
      uniqueClick: shown(clicked),
      uniqueMediaPlayed: played,
      uniqueMediaPlayed100Percent: played,
    },
    messages: bubbles.map((bubble, index) => presentBubble(bubble, { seq: index + 1, openShare })),
    clicks: links.map(({ seq, url, clicks }) => {
      const count = shown(clicks);
      return { seq, url, click: count, uniqueClick: count, uniqueClickOfRequest: count };
    }),
  };
}
