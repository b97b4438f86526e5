import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

// node apps/citizen/measure-size.ts: what the first visit to each page loads, from the built dist; fails over the limits.
const SCRIPT_AND_STYLE_LIMIT = 200_000;
const FONT_LIMIT = 80_000;

const pages = {
  "/": [],
  "/track": ["src/track/track-page.tsx"],
  "/map": ["src/public-map/map-page.tsx"],
  "/liff/complaint": ["src/complaint-form/form-page.tsx"],
  "/liff/mine": ["src/mine/list-page.tsx"],
  "/liff/mine/{number}": ["src/mine/one-page.tsx"],
  "/liff/join": ["src/joining/join-page.tsx"],
  "/liff/me": ["src/own-page/me-page.tsx"],
  "/liff/thaid": ["src/own-page/thaid-page.tsx"],
  "/liff/prepared/{code}": ["src/joining/prepared-page.tsx"],
  "/liff/guardian/{code}": ["src/joining/guardian-page.tsx"],
};
/** Loaded by a page when it is needed: shown, not counted. */
const onDemand = {
  "the map itself": ["../../packages/ui/src/map/map-canvas.tsx"],
  "LINE's script": ["src/sign-in/real-page.ts"],
  "a QR code": ["../../node_modules/qrcode/lib/browser.js"],
  "position in photos": ["../../node_modules/exifr/dist/lite.esm.mjs"],
};

type Chunk = { file: string; imports?: string[]; css?: string[]; assets?: string[] };
const dist = join(import.meta.dirname, "dist");
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

const first = filesOf(["index.html"]);
let isTooLarge = false;
for (const [page, entries] of Object.entries(pages)) {
  const size = gzipSize([...new Set([...first, ...filesOf(entries)])]);
  isTooLarge ||= size > SCRIPT_AND_STYLE_LIMIT;
  console.log(`${page.padEnd(22)} ${kilobytes(size)} script and style, gzip`);
}
for (const [what, entries] of Object.entries(onDemand)) {
  const more = filesOf(entries).filter((file) => !first.includes(file));
  console.log(`${what.padEnd(22)} ${kilobytes(gzipSize(more))} more, on demand`);
}
const fonts = new Set(Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.assets ?? [])]));
const fontSize = [...fonts].filter((file) => file.endsWith(".woff2")).reduce((sum, file) => sum + read(file).length, 0);
isTooLarge ||= fontSize > FONT_LIMIT;
console.log(`${"fonts".padEnd(22)} ${kilobytes(fontSize)} woff2`);
if (isTooLarge) {
  console.error(
    `over the limit of ${kilobytes(SCRIPT_AND_STYLE_LIMIT)} script and style, ${kilobytes(FONT_LIMIT)} fonts`,
  );
  process.exitCode = 1;
}

/** Scripts and styles of these entries and of everything they import at once. */
function filesOf(entries: string[], seen = new Set<string>()): string[] {
  return entries.flatMap((entry) => {
    const chunk = manifest[entry];
    if (!chunk) throw new Error(`the build has no ${entry}; build first: npx vite build`);
    if (seen.has(entry)) return [];
    seen.add(entry);
    return [chunk.file, ...(chunk.css ?? []), ...filesOf(chunk.imports ?? [], seen)];
  });
}

function gzipSize(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
}

function read(file: string): Buffer {
  return readFileSync(join(dist, file));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
