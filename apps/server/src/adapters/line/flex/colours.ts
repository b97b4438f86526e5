import type { Card } from "../../../modules/messages/index.ts";

/** The same ink, river and states as on every page. */
export const INK = "#1C2B2E";
export const QUIET = "#5A6A6D";
export const RIVER = "#0F5E63";
export const RIVER_TINT = "#E7F0F0";
export const HAIRLINE = "#E3E7E6";
export const PAPER = "#FFFFFF";

const TONES = {
  plain: QUIET,
  acting: RIVER,
  soon: "#8F5500",
  danger: "#B3261E",
  solved: "#1E7F4F",
} as const;

export const toneColour = (tone: Card["tone"]): string => TONES[tone ?? "plain"];
