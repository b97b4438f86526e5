import { displayWidth, padDisplay } from "./display-width.ts";

/** Draws a frame round lines; "-" is a ruler across. */
export function box(lines: string[]): string {
  const width = Math.max(...lines.map(displayWidth));
  const inside = lines.map((line) =>
    line === "-" ? `├${"─".repeat(width + 4)}┤` : `│  ${padDisplay(line, width)}  │`,
  );
  return [`╭${"─".repeat(width + 4)}╮`, ...inside, `╰${"─".repeat(width + 4)}╯`].join("\n");
}
