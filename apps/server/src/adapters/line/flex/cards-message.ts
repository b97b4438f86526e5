import type { Card } from "../../../modules/messages/index.ts";
import { fit } from "../fit-text.ts";
import type { Render } from "../render.ts";
import type { LineObject } from "../render-action.ts";
import { bubble } from "./bubble.ts";

const ALT_TEXT_MOST = 1_500;
const BUBBLES_MOST = 12;
/** LINE takes 30 KB a bubble, 50 KB a carousel. */
const BUBBLE_BYTES = 30 * 1_024;
const CAROUSEL_BYTES = 50 * 1_024;
/** Long texts are cut only as far as the bytes ask; nobody reads a thousand letters in a bubble. */
const TEXT_MOST = [1_000, 500, 200, 80, 40, 20] as const;

/** One card or several side by side, as small as LINE asks. */
export function cardsMessage(render: Render, message: { altText: string; cards: readonly Card[] }): LineObject {
  const altText = fit(message.altText || (message.cards[0]?.title ?? ""), ALT_TEXT_MOST);
  const cards = message.cards.slice(0, BUBBLES_MOST);
  return { type: "flex", altText, contents: fitBytes((textMost) => contentsOf(render, cards, textMost), cards.length) };
}

function contentsOf(render: Render, cards: readonly Card[], textMost: number): LineObject {
  const [only] = cards;
  if (only && cards.length === 1) return bubble(render, only, { size: "mega", textMost });
  return { type: "carousel", contents: cards.map((card) => bubble(render, card, { size: "kilo", textMost })) };
}

function fitBytes(draw: (textMost: number) => LineObject, count: number): LineObject {
  const most = count === 1 ? BUBBLE_BYTES : CAROUSEL_BYTES;
  let drawn = draw(TEXT_MOST[0]);
  for (const textMost of TEXT_MOST) {
    drawn = draw(textMost);
    if (Buffer.byteLength(JSON.stringify(drawn)) <= most) return drawn;
  }
  return drawn;
}
