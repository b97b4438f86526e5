import type { FlexNode } from "./flex-node.ts";

/** A colour of LINE (#RRGGBB or #RRGGBBAA) or undefined: nothing else of a message reaches a style sheet. */
export function colour(value: string | undefined): string | undefined {
  return value && /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? value : undefined;
}

/** A linear gradient as CSS, or undefined when it lacks a colour. */
export function gradient(background: FlexNode["background"]): string | undefined {
  if (background?.type !== "linearGradient") return undefined;
  const start = colour(background.startColor);
  const end = colour(background.endColor);
  if (!start || !end) return undefined;
  const angle = /^\d+(\.\d+)?deg$/.test(background.angle ?? "") ? background.angle : "0deg";
  const centre = colour(background.centerColor);
  const position = /^\d+(\.\d+)?%$/.test(background.centerPosition ?? "") ? background.centerPosition : "50%";
  return `linear-gradient(${[angle, start, ...(centre ? [`${centre} ${position}`] : []), end].join(", ")})`;
}
