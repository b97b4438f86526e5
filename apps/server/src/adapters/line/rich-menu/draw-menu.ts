import { createRequire } from "node:module";
import sharp, { type OverlayOptions } from "sharp";
import { iconPath } from "./icons.ts";
import type { MenuArea, MenuFile } from "./menu-file.ts";
import { type Bounds, MENU_BOUNDS, MENU_SIZE } from "./menu-layout.ts";

const RIVER = "#0F5E63";
const INK = "#1C2B2E";
const PAPER = "#FBFAF7";
const HAIRLINE = "#D9DFDD";

/** Our own font file: a server has no Thai fonts of its own, and squares would be drawn without a word. */
const FONT = createRequire(import.meta.url).resolve(
  "@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-thai-600-normal.woff",
);

/** Draws the menu's picture: PNG of 2500 × 1686, well under LINE's 1 MB. */
export async function drawMenu(menu: MenuFile): Promise<Buffer> {
  const places = menu.areas.flatMap((area, index) => {
    const bounds = MENU_BOUNDS[index];
    return bounds ? [{ area, bounds, isLarge: index === 0 }] : [];
  });
  const words = await Promise.all(places.map(drawWords));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${MENU_SIZE.width}" height="${MENU_SIZE.height}">
    <rect width="100%" height="100%" fill="${PAPER}"/>${places.map(drawGround).join("")}${places.map(drawIcon).join("")}</svg>`;
  return sharp(Buffer.from(svg)).composite(words.flat()).png({ palette: true, colours: 128 }).toBuffer();
}

type Place = Readonly<{ area: MenuArea; bounds: Bounds; isLarge: boolean }>;

const drawGround = ({ bounds: { x, y, width, height }, isLarge }: Place): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${isLarge ? RIVER : PAPER}" stroke="${HAIRLINE}" stroke-width="${isLarge ? 0 : 4}"/>`;

function drawIcon({ area, bounds, isLarge }: Place): string {
  const side = isLarge ? 420 : 230;
  const x = bounds.x + (bounds.width - side) / 2;
  const y = bounds.y + bounds.height * (isLarge ? 0.24 : 0.22);
  return `<g transform="translate(${x} ${y}) scale(${side / 24})" fill="none" stroke="${isLarge ? "#FFFFFF" : RIVER}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="${iconPath(area.icon)}"/></g>`;
}

async function drawWords({ area, bounds, isLarge }: Place): Promise<OverlayOptions[]> {
  const words = await text(area.words, { size: isLarge ? 150 : 96, colour: isLarge ? "#FFFFFF" : INK });
  const hint = area.hint ? [await text(area.hint, { size: 62, colour: "#D5E6E5" })] : [];
  const top = bounds.y + bounds.height * (isLarge ? 0.56 : 0.6);
  return [words, ...hint].map((drawn, index) => ({
    input: drawn.data,
    left: Math.round(bounds.x + (bounds.width - drawn.width) / 2),
    top: Math.round(top + index * 240),
  }));
}

async function text(words: string, { size, colour }: { size: number; colour: string }) {
  const markup = words.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${markup}</span>`,
      font: `IBM Plex Sans Thai Looped SemiBold ${size}`,
      fontfile: FONT,
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width };
}
