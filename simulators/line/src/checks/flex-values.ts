import { oneOf, text, whole } from "./check.ts";

const px = "\\d+(\\.\\d+)?px";
const share = "\\d+(\\.\\d+)?%";
const steps = "none|xs|sm|md|lg|xl|xxl";
const sizes = "xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl";

const form = (...alternatives: readonly string[]) => text({ pattern: new RegExp(`^(${alternatives.join("|")})$`) });

/** The values that Flex properties take (LINE's documentation, "Flex Message layout"). */
export const colour = form("#[0-9a-fA-F]{6}", "#[0-9a-fA-F]{8}");
export const distance = form(steps, px);
export const padding = form(steps, px, share);
/** Offsets alone may be negative. */
export const offset = form(steps, `-?${px}`, `-?${share}`);
export const boxSize = form(px, share);
export const borderWidth = form("none|light|normal|medium|semi-bold|bold", px);
export const fontSize = form(sizes, px);
export const imageSize = form(sizes, "full", px, share);
export const lineSpacing = form(px);

const between = (ends: string, isInside: (value: number) => boolean) => ({
  test: (value: string) => new RegExp(`^\\d+(\\.\\d+)?${ends}$`).test(value) && isInside(Number.parseFloat(value)),
});
export const angle = text({ pattern: between("deg", (degrees) => degrees < 360) });
export const centerPosition = text({ pattern: between("%", (percent) => percent <= 100) });

const ratioPattern = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/;
const isInRange = (side: number) => side >= 1 && side <= 100_000;

/** `{width}:{height}`, each from 1 to 100,000, the height at most three times the width. */
export const ratio = text({
  pattern: {
    test(value) {
      const [width, height] = (ratioPattern.exec(value) ?? []).slice(1).map(Number);
      return (
        width !== undefined && height !== undefined && isInRange(width) && isInRange(height) && height <= 3 * width
      );
    },
  },
});

export const align = oneOf("start", "end", "center");
export const gravity = oneOf("top", "bottom", "center");
export const weight = oneOf("regular", "bold");
export const fontStyle = oneOf("normal", "italic");
export const decoration = oneOf("none", "underline", "line-through");
export const adjustMode = oneOf("shrink-to-fit");
export const flexShare = whole({ min: 0 });
