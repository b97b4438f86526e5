// Pixel values of LINE's keywords on a phone at normal text size, as its Flex simulator draws them.
const fontPx: Record<string, number> = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  "3xl": 35,
  "4xl": 48,
  "5xl": 74,
};
const spacePx: Record<string, number> = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const imagePx: Record<string, number> = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  "3xl": 180,
  "4xl": 200,
  "5xl": 220,
};
const borderPx: Record<string, number> = { none: 0, light: 0.5, normal: 1, medium: 2, "semi-bold": 3, bold: 4 };
const bubblePx: Record<string, number> = {
  nano: 120,
  micro: 160,
  deca: 220,
  hecto: 241,
  kilo: 260,
  mega: 300,
  giga: 500,
};

/** A length as LINE writes it ("12px", "30%", a keyword of the table) as CSS; undefined for what is neither. */
function length(value: string | undefined, keywords: Record<string, number>): string | undefined {
  if (value === undefined) return undefined;
  if (/^-?\d+(\.\d+)?(px|%)$/.test(value)) return value;
  const px = keywords[value];
  return px === undefined ? undefined : `${px}px`;
}

/** Space between, inside or beside components: margin, spacing, padding, offset, corner radius share one scale. */
export function space(value: string | undefined): string | undefined {
  return length(value, spacePx);
}

export function boxSide(value: string | undefined): string | undefined {
  return length(value, {});
}

export function borderWidth(value: string | undefined): string | undefined {
  return length(value, borderPx);
}

/** Text size; without one the component's default, md. With `isScaling` it follows the size of letters chosen in LINE (--lv-scale). */
export function fontSize(value: string | undefined, isScaling = false): string {
  const size = length(value, fontPx) ?? "16px";
  return isScaling ? `calc(${size} * var(--lv-scale, 1))` : size;
}

/** Width of an image; "full" is the whole width, and md the default. */
export function imageWidth(value: string | undefined): string {
  return value === "full" ? "100%" : (length(value, imagePx) ?? "100px");
}

export function bubbleWidth(size: string | undefined): string {
  return `${bubblePx[size ?? "mega"] ?? 300}px`;
}

/** "20:13" as a number; 1 for what LINE would refuse. */
export function aspectRatio(value: string | undefined): number {
  const match = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value ?? "");
  const ratio = Number(match?.[1]) / Number(match?.[2]);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 1;
}

export type Padding = { top: string; side: string; bottom: string };

/**
 * The padding LINE gives a block of the bubble when its box sets none, as its Flex simulator draws it: smaller bubbles are tighter, and
 * a body ends otherwise above a footer.
 */
export function blockPadding(
  block: "header" | "body" | "footer",
  size: string | undefined,
  hasFooter: boolean,
): Padding {
  if (block === "footer" || size === "nano" || size === "micro") return { top: "10px", side: "10px", bottom: "10px" };
  const isAboveFooter = block === "body" && hasFooter;
  if (size === "hecto" || size === "deca")
    return { top: "11px", side: "14px", bottom: isAboveFooter ? "17px" : "13px" };
  if (size === "kilo") return { top: "13px", side: "13px", bottom: isAboveFooter ? "17px" : "13px" };
  return { top: block === "body" ? "19px" : "20px", side: "20px", bottom: isAboveFooter ? "10px" : "20px" };
}
