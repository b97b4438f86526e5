import type { Card } from "../../../modules/messages/index.ts";
import { fit } from "../fit-text.ts";
import type { Render } from "../render.ts";
import { buttonAction, type LineObject } from "../render-action.ts";
import { HAIRLINE, INK, PAPER, QUIET, RIVER, RIVER_TINT, toneColour } from "./colours.ts";

/** How a bubble is drawn: beside others it is narrower, and texts may have to be shorter. */
export type Drawing = Readonly<{ size: "mega" | "kilo"; textMost: number }>;

const TITLE_MOST = 200;
const LINES_MOST = 20;
const BUTTONS_MOST = 8;

/** A card as a Flex bubble: the state's word, a clear first line, what to copy, lines of label and value, buttons. */
export function bubble(render: Render, card: Card, drawing: Drawing): LineObject {
  const lines = (card.lines ?? []).filter((line) => line.value.trim() !== "").slice(0, LINES_MOST);
  const contents = [
    ...(card.label ? [labelRow(card.label, card.tone)] : []),
    words(fit(card.title, Math.min(TITLE_MOST, drawing.textMost * 2)), {
      size: "lg",
      weight: "bold",
      color: INK,
      lineSpacing: "6px",
    }),
    ...(card.copy ? [copyBox(card.copy)] : []),
    ...(lines.length > 0 ? [lineRows(lines, drawing)] : []),
  ];
  const buttons = (card.buttons ?? []).slice(0, BUTTONS_MOST);
  return {
    type: "bubble",
    size: drawing.size,
    ...(card.pictureFileId ? { hero: picture(render.pictureAddress(card.pictureFileId)) } : {}),
    body: { type: "box", layout: "vertical", spacing: "md", paddingAll: "20px", backgroundColor: PAPER, contents },
    ...(buttons.length > 0 ? { footer: footer(render, card, buttons) } : {}),
  };
}

const words = (text: string, style: LineObject): LineObject => ({ type: "text", text, wrap: true, ...style });

/** A dot in the state's colour beside its word: colour alone says nothing to some. */
const labelRow = (label: string, tone: Card["tone"]): LineObject => ({
  type: "box",
  layout: "horizontal",
  spacing: "sm",
  alignItems: "center",
  contents: [
    {
      type: "box",
      layout: "vertical",
      width: "8px",
      height: "8px",
      cornerRadius: "4px",
      backgroundColor: toneColour(tone),
      contents: [],
    },
    words(fit(label, TITLE_MOST), { size: "xs", weight: "bold", color: toneColour(tone), flex: 1 }),
  ],
});

/** A number that people copy stands alone, large; a tap copies it. */
const copyBox = (copy: string): LineObject => ({
  type: "box",
  layout: "vertical",
  backgroundColor: RIVER_TINT,
  cornerRadius: "10px",
  paddingAll: "12px",
  action: { type: "clipboard", label: fit(copy, 40), clipboardText: copy },
  contents: [words(fit(copy, TITLE_MOST), { size: "xl", weight: "bold", color: RIVER, align: "center" })],
});

function lineRows(lines: NonNullable<Card["lines"]>, { textMost }: Drawing): LineObject {
  return {
    type: "box",
    layout: "vertical",
    // Sentences need more air between them than rows of label and value.
    spacing: lines.some((line) => line.label) ? "sm" : "md",
    contents: lines.map(({ label, value }) => {
      const said = words(fit(value, textMost), { size: "sm", color: INK, lineSpacing: "5px" });
      if (!label) return said;
      return {
        type: "box",
        layout: "horizontal",
        spacing: "md",
        contents: [
          words(fit(label, Math.min(TITLE_MOST, textMost)), { size: "sm", color: QUIET, lineSpacing: "5px", flex: 4 }),
          { ...said, flex: 7 },
        ],
      };
    }),
  };
}

const picture = (url: string): LineObject => ({
  type: "image",
  url,
  size: "full",
  aspectRatio: "20:13",
  aspectMode: "cover",
  backgroundColor: HAIRLINE,
  action: { type: "uri", uri: url },
});

/** The first button is the one most people want; in danger every call is. */
function footer(render: Render, card: Card, buttons: NonNullable<Card["buttons"]>): LineObject {
  return {
    type: "box",
    layout: "vertical",
    spacing: "sm",
    paddingAll: "20px",
    paddingTop: "0px",
    contents: buttons.map((choice, index) => {
      const isCall = card.tone === "danger" && choice.kind === "call";
      const style =
        index === 0 || isCall
          ? { style: "primary", color: isCall ? toneColour("danger") : RIVER }
          : { style: "secondary", color: RIVER_TINT };
      return {
        type: "button",
        height: "sm",
        adjustMode: "shrink-to-fit",
        ...style,
        action: buttonAction(choice, render.pageAddress),
      };
    }),
  };
}
