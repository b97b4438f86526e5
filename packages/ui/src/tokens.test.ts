import { readFileSync } from "node:fs";
import { ComplaintState } from "@paknam/contract";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split(":root[data-color-scheme");
const states = ComplaintState.options;
const pairs: [string, string][] = [
  ...["ink", "ink-soft", "muted", "river", "amber", "red", "green-strong"].flatMap((text): [string, string][] =>
    ["paper", "surface", "sunken", "hover"].map((ground) => [text, ground]),
  ),
  ["on-river", "river"],
  ["on-red", "red"],
  ["river", "river-tint"],
  ["ink", "river-tint"],
  ["muted", "river-tint"],
  ["amber", "amber-tint"],
  ["red", "red-tint"],
  ["on-practice", "practice-a"],
  ["on-practice", "practice-b"],
  ["map-label", "map-land"],
  ...states.map((state): [string, string] => [`state-${state}`, `state-${state}-tint`]),
  ...states.map((state): [string, string] => [`state-${state}`, "surface"]),
];

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_, block) => {
  test.each(pairs)("%s on %s reads at 4.5 : 1", (text, ground) => {
    expect(contrast(colourOf(block, text), colourOf(block, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test("edges of fields and the focus ring stand out at 3 : 1", () => {
    for (const edge of ["line-strong", "focus"])
      expect(contrast(colourOf(block, edge), colourOf(block, "surface"))).toBeGreaterThanOrEqual(3);
  });

  test("no two states look alike", () => {
    expect(new Set(states.map((state) => colourOf(block, `state-${state}`))).size).toBe(states.length);
  });
});

function colourOf(block: string, name: string): string {
  const found = new RegExp(`--pk-${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
  if (found === undefined) throw new Error(`tokens.css has no colour --pk-${name}`);
  return found;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
