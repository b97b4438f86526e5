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

/** Text size; without one the component's default, md. */
export function fontSize(value: string | undefined): string {
  return length(value, fontPx) ?? "16px";
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

/** The padding LINE gives a block of the bubble when its box sets none; small bubbles are tighter. */
export function blockPadding(block: "header" | "body" | "footer", size: string | undefined): string {
  if (block === "footer") return "10px";
  if (size === "nano" || size === "micro") return "10px";
  if (size === "kilo" || size === "hecto" || size === "deca") return "13px";
  return "20px";
}
