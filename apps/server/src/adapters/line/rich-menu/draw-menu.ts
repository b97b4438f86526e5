import { createRequire } from "node:module";
import sharp, { type OverlayOptions } from "sharp";
import { iconPath } from "./icons.ts";
import type { MenuArea, MenuFile } from "./menu-file.ts";
import { type Bounds, MENU_BOUNDS, MENU_SIZE } from "./menu-layout.ts";

const INK = "#1C2B2E";
const PAPER = "#FBFAF7";
const HAIRLINE = "#D9DFDD";

/** The large area, what is drawn on the small ones, and the hint. */
const TONES = {
  river: { ground: "#0F5E63", icon: "#0F5E63", hint: "#D5E6E5" },
  ink: { ground: INK, icon: "#0F5E63", hint: "#D3DBDC" },
  danger: { ground: "#B3261E", icon: "#B3261E", hint: "#FBE3E1" },
} as const satisfies Record<MenuFile["tone"], object>;

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
  const tone = TONES[menu.tone];
  const words = await Promise.all(places.map((place) => drawWords(place, tone)));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${MENU_SIZE.width}" height="${MENU_SIZE.height}">
    <rect width="100%" height="100%" fill="${PAPER}"/>${places.map((place) => drawGround(place, tone) + drawIcon(place, tone)).join("")}</svg>`;
  return sharp(Buffer.from(svg)).composite(words.flat()).png({ palette: true, colours: 128 }).toBuffer();
}

type Tone = (typeof TONES)[keyof typeof TONES];
type Place = Readonly<{ area: MenuArea; bounds: Bounds; isLarge: boolean }>;

const drawGround = ({ bounds: { x, y, width, height }, isLarge }: Place, { ground }: Tone): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${isLarge ? ground : PAPER}" stroke="${HAIRLINE}" stroke-width="${isLarge ? 0 : 4}"/>`;

function drawIcon({ area, bounds, isLarge }: Place, { icon }: Tone): string {
  const side = isLarge ? 420 : 230;
  const x = bounds.x + (bounds.width - side) / 2;
  const y = bounds.y + bounds.height * (isLarge ? 0.24 : 0.22);
  return `<g transform="translate(${x} ${y}) scale(${side / 24})" fill="none" stroke="${isLarge ? "#FFFFFF" : icon}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="${iconPath(area.icon)}"/></g>`;
}

/** Room beside the words. */
const MARGIN = 56;
/** Thai's tallest stack above the line and deepest below it: with it every word is drawn in a box of the same height. */
const TALLEST = "ปี้ฎู";

async function drawWords({ area, bounds, isLarge }: Place, tone: Tone): Promise<OverlayOptions[]> {
  const most = bounds.width - 2 * MARGIN;
  const words = await fitted(area.words, { size: isLarge ? 150 : 96, colour: isLarge ? "#FFFFFF" : INK, most });
  const hint = area.hint ? await fitted(area.hint, { size: 62, colour: tone.hint, most }) : null;
  const middle = bounds.y + bounds.height * (isLarge ? 0.62 : 0.68);
  const place = (drawn: Drawn, centre: number): OverlayOptions => ({
    input: drawn.data,
    left: Math.round(bounds.x + (bounds.width - drawn.width) / 2),
    top: Math.round(centre - drawn.height / 2),
  });
  return [place(words, middle), ...(hint ? [place(hint, middle + 190)] : [])];
}

type Drawn = Readonly<{ data: Buffer; width: number; height: number }>;
type Pen = Readonly<{ size: number; colour: string }>;

/** Words in one line, smaller where they would not fit. */
async function fitted(words: string, { most, ...pen }: Pen & { most: number }): Promise<Drawn> {
  const { width } = await draw(words, pen);
  if (width > most) return fitted(words, { ...pen, size: Math.floor((pen.size * most) / width), most });
  // Drawn words end where their ink ends: with the tallest beside them all stand on the same line; then that is cut off.
  const { data, height } = await draw(`${words} ${TALLEST}`, pen);
  return { data: await sharp(data).extract({ left: 0, top: 0, width, height }).toBuffer(), width, height };
}

async function draw(words: string, { size, colour }: Pen): Promise<Drawn> {
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
  return { data, width: info.width, height: info.height };
}
